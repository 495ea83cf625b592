using System.IO.Compression;

namespace Mingzhang.Documents.Reading.Packages;

/// <summary>Tells what a ZIP package is by the parts it holds.</summary>
internal static class PackageSniffer
{
    public static Sniffed Sniff(ReadingInput input)
    {
        using Package package = Package.Open(input);
        if (package.Has("word/document.xml") || package.HasUnder("word/"))
        {
            return new Sniffed(FileFormat.Docx, "Word（docx）", ".docx");
        }

        if (package.Has("xl/workbook.xml") || package.HasUnder("xl/"))
        {
            return package.Has("xl/workbook.bin") && !package.Has("xl/workbook.xml")
                ? No("Excel 二进制工作簿（xlsb）", "请另存为 .xlsx")
                : new Sniffed(FileFormat.Xlsx, "Excel（xlsx）", ".xlsx");
        }

        if (package.HasUnder("ppt/"))
        {
            return No("演示文稿", "请提供 Word、Excel、PDF、网页或文本文件");
        }

        if (package.Has("OFD.xml"))
        {
            return No("版式文件（OFD）", "请用阅读器另存为 PDF，或提供原 Word 文件");
        }

        if (package.Has("content.xml") && package.Has("mimetype"))
        {
            return package.ReadText("mimetype", 200).Contains("spreadsheet", StringComparison.Ordinal)
                ? new Sniffed(FileFormat.ConvertibleSheet, "ODS", ".ods")
                : new Sniffed(FileFormat.ConvertibleText, "ODT", ".odt");
        }

        return No("压缩包", "请先解压，再读其中的文件");
    }

    private static Sniffed No(string name, string remedy) =>
        new(FileFormat.Unsupported, name, string.Empty) { Problem = ReadingException.Unsupported("这是" + name, remedy) };
}
