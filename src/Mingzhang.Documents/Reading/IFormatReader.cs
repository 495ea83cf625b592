using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading;

/// <summary>
/// Reads files of one format. Problems of the file end in a <see cref="ReadingException"/>; anything else thrown is taken for
/// damage by <see cref="DocumentReader"/>.
/// </summary>
internal interface IFormatReader
{
    /// <summary>Makes a document of the file.</summary>
    Document Read(ReadingInput input);
}
