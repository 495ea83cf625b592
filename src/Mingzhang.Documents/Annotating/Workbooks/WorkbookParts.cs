using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Packages;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>The parts of a workbook that its sheets share.</summary>
internal sealed class WorkbookParts
{
    private readonly PackageEdit _package;
    private readonly string _stylesPart;
    private readonly XDocument? _styles;
    private readonly List<XElement> _shared;
    private readonly Dictionary<int, int> _marked = [];

    public WorkbookParts(PackageEdit package)
    {
        _package = package;
        string main = package.MainPart("xl/workbook.xml");
        XElement book = package.Load(main)?.Root ?? throw ReadingException.Damaged("找不到工作簿");
        List<(string Type, string Id, string Target)> relations = package.Relations(main);
        Epoch1904 = book.Elements().Where(e => e.Name.LocalName == "workbookPr").Attributes().Any(a => a.Name.LocalName == "date1904" && a.Value is "1" or "true");
        Sheets = [.. from sheet in book.Elements().Where(e => e.Name.LocalName == "sheets").Elements()
            let id = Value(sheet, "id")
            let part = relations.Find(r => r.Id == id && r.Type.EndsWith("/worksheet", StringComparison.Ordinal)).Target
            where part is not null && package.Has(part)
            select (Value(sheet, "name") ?? string.Empty, part, Value(sheet, "state") is "hidden" or "veryHidden")];
        _stylesPart = Related("/styles", "xl/styles.xml");
        _styles = package.Load(_stylesPart);
        _shared = [.. package.Load(Related("/sharedStrings", "xl/sharedStrings.xml"))?.Root!.Elements().Where(e => e.Name.LocalName == "si") ?? []];

        string Related(string type, string customary) => relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Target ?? customary;
    }

    /// <summary>The sheets in order.</summary>
    public List<(string Name, string Part, bool IsHidden)> Sheets { get; }

    /// <summary>Whether days count from 1904.</summary>
    public bool Epoch1904 { get; }

    /// <summary>A shared text's element, or null.</summary>
    public XElement? Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < _shared.Count ? _shared[i] : null;

    /// <summary>The code of a style's number format, or null when it is one of the built-in ones; and the format's number.</summary>
    public (string? Code, int Id) Format(int style)
    {
        XElement? xf = Formats()?.Elements().Where(e => e.Name.LocalName == "xf").ElementAtOrDefault(style);
        int id = xf is null ? 0 : Number(xf, "numFmtId", 0);
        string? code = _styles?.Root!.Elements().Where(e => e.Name.LocalName == "numFmts").Elements().FirstOrDefault(e => Number(e, "numFmtId", -1) == id) is { } format ? Value(format, "formatCode") : null;
        return (code, id);
    }

    /// <summary>The style that is like the given one, on yellow; the style itself where the workbook has no styles.</summary>
    public int Marked(int style)
    {
        if (_marked.TryGetValue(style, out int known))
        {
            return known;
        }

        XElement? formats = Formats();
        List<XElement> all = [.. formats?.Elements().Where(e => e.Name.LocalName == "xf") ?? []];
        if (formats is null || style < 0 || style >= all.Count)
        {
            return style;
        }

        var marked = new XElement(all[style]);
        marked.SetAttributeValue("fillId", Fill());
        marked.SetAttributeValue("applyFill", "1");
        formats.Add(marked);
        formats.SetAttributeValue("count", all.Count + 1);
        _package.Set(_stylesPart, _styles!);
        return _marked[style] = all.Count;
    }

    /// <summary>Writes what changed.</summary>
    public void Save()
    {
        if (_marked.Count > 0)
        {
            _package.Set(_stylesPart, _styles!);
        }
    }

    internal static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    internal static int Number(XElement element, string name, int absent) =>
        int.TryParse(Value(element, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n) ? n : absent;

    private XElement? Formats() => _styles?.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == "cellXfs");

    private int Fill()
    {
        XElement root = _styles!.Root!;
        XNamespace x = root.Name.Namespace;
        XElement? fills = root.Elements().FirstOrDefault(e => e.Name.LocalName == "fills");
        if (fills is null)
        {
            // The first two fills are the application's own, whatever they are said to be.
            fills = new XElement(x + "fills", Pattern(x, "none"), Pattern(x, "gray125"));
            (root.Elements().LastOrDefault(e => e.Name.LocalName is "numFmts" or "fonts"))?.AddAfterSelf(fills);
            if (fills.Parent is null)
            {
                root.AddFirst(fills);
            }
        }

        int count = fills.Elements().Count();
        string own = "FFFFF2A8";
        int present = fills.Elements().ToList().FindIndex(f => f.Descendants().Any(d => d.Name.LocalName == "fgColor" && Value(d, "rgb") == own));
        if (present >= 0)
        {
            return present;
        }

        XElement fill = Pattern(x, "solid");
        fill.Elements().First().Add(new XElement(x + "fgColor", new XAttribute("rgb", own)), new XElement(x + "bgColor", new XAttribute("indexed", "64")));
        fills.Add(fill);
        fills.SetAttributeValue("count", count + 1);
        return count;
    }

    private static XElement Pattern(XNamespace x, string type) => new(x + "fill", new XElement(x + "patternFill", new XAttribute("patternType", type)));
}
