using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Acceptance.Lines;

/// <summary>A document of text lines from which tables are read.</summary>
internal static class LineDocument
{
    /// <summary>The tables of a text, read by the format that is recognised or by the one given.</summary>
    public static IReadOnlyList<Table> Tables(IEnumerable<string> lines, string? format = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var document = DocumentReader.Read("文本.txt", stream).Document.ShouldNotBeNull();
        var id = format ?? FormatRecognizer.Identify(document, FormatLibrary.Shipped).FormatId;
        return TableRecognizer.Read(document, FormatLibrary.Shipped.Get(id)).Tables;
    }

    /// <summary>A figure as a row of the facts file.</summary>
    public static string Line(Fact fact) => $"{Place(fact)},{fact.Amount},{fact.Source}";

    /// <summary>Where a figure stands: table, row and column.</summary>
    public static string Place(Fact fact) =>
        string.Join(',', fact.Table!.Title, fact.Row.Code, fact.Row.Name, fact.Row.Item, fact.Row.Unit, fact.Column.Path);
}
