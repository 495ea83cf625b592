using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Reads PDF files.</summary>
internal sealed class PdfFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input) =>
        throw ReadingException.Unsupported("暂不能读取 PDF", "请先另存为 Word、Excel、网页或文本文件");
}
