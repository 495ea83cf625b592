using Mingzhang.Documents.Reading.Word;
using Mingzhang.Documents.Reading.Workbooks;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>Reads formats that LibreOffice knows and this project does not, by way of .docx and .xlsx.</summary>
internal sealed class ConvertingReader(Sniffed sniffed) : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        bool isSheet = sniffed.Format == FileFormat.ConvertibleSheet;
        byte[] converted = LibreOffice.Convert(input, sniffed.Extension.TrimStart('.'), isSheet ? "xlsx" : "docx");
        input.Note($"{sniffed.Name}已由 LibreOffice 转换后读取，位置按转换后的文件计。");
        ReadingInput result = input.Converted(converted);
        return isSheet ? new XlsxFormatReader().Read(result) : new WordFormatReader().Read(result);
    }
}
