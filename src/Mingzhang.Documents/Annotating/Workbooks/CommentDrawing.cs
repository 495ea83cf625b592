using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating.Packages;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>The drawing that holds the boxes of a sheet's comments, in the old drawing language that Excel still asks for.</summary>
internal sealed class CommentDrawing
{
    private const int Columns = 5;
    private const int CharactersInLine = 26;
    private const int MostRows = 40;

    private static readonly XNamespace s_v = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace s_o = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace s_x = "urn:schemas-microsoft-com:office:excel";

    private readonly PackageEdit _package;
    private readonly string _part;
    private readonly XDocument _document;
    private int _next;

    public CommentDrawing(PackageEdit package, string part, XDocument? present, int sheetIndex)
    {
        _package = package;
        _part = part;
        _document = present ?? New(sheetIndex);
        _next = 1 + _document.Descendants(s_v + "shape").Select(Id).Append(((sheetIndex + 1) * 1024)).Max();
    }

    /// <summary>Adds a hidden box beside the cell, which shows when the cell is pointed at.</summary>
    public void Add(int row, int column, string text, Severity severity)
    {
        int lines = Math.Min(MostRows, 2 + text.Split('\n').Sum(line => 1 + (line.Sum(c => c >= '\u2E80' ? 2 : 1) / (CharactersInLine * 2))));
        (int left, int top) = (column + 1, Math.Max(0, row - 1));
        string colour = severity switch { Severity.Error => "#ffe4e1", Severity.Warning => "#fff3cd", _ => "#e3f1fd" };
        string anchor = Wording.Invariant($"{left}, 15, {top}, 4, {left + Columns}, 15, {top + lines}, 4");
        _document.Root!.Add(new XElement(
            s_v + "shape",
            new XAttribute("id", "_x0000_s" + _next.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", Wording.Invariant($"position:absolute;margin-left:60pt;margin-top:2pt;width:280pt;height:{lines * 14}pt;z-index:{_next};visibility:hidden")),
            new XAttribute("fillcolor", colour),
            new XAttribute(s_o + "insetmode", "auto"),
            new XElement(s_v + "fill", new XAttribute("color2", colour)),
            new XElement(s_v + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(s_v + "path", new XAttribute(s_o + "connecttype", "none")),
            new XElement(s_v + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"), string.Empty)),
            new XElement(
                s_x + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(s_x + "MoveWithCells"),
                new XElement(s_x + "SizeWithCells"),
                new XElement(s_x + "Anchor", anchor),
                new XElement(s_x + "AutoFill", "False"),
                new XElement(s_x + "Row", row),
                new XElement(s_x + "Column", column))));
        _next++;
    }

    public void Save() => _package.Set(_part, _document);

    private static int Id(XElement shape) =>
        (string?)shape.Attribute("id") is { } id && id.StartsWith("_x0000_s", StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n < 1_000_000_000 ? n : 0;

    private static XDocument New(int sheetIndex) => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", s_v.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "o", s_o.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "x", s_x.NamespaceName),
        new XElement(s_o + "shapelayout", new XAttribute(s_v + "ext", "edit"), new XElement(s_o + "idmap", new XAttribute(s_v + "ext", "edit"), new XAttribute("data", sheetIndex + 1))),
        new XElement(
            s_v + "shapetype",
            new XAttribute("id", "_x0000_t202"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(s_o + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(s_v + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(s_v + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(s_o + "connecttype", "rect")))));
}
