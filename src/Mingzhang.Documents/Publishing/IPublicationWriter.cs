using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing;

/// <summary>Writes a publication as one file of one kind. The same publication gives the same bytes; nothing depends on the clock.</summary>
/// <remarks>Writers keep nothing between publications and may be called from several threads.</remarks>
internal interface IPublicationWriter
{
    /// <summary>Writes the file's bytes to the stream, which is left open.</summary>
    void Write(Publication publication, Stream output);
}
