using System.Globalization;
using Mingzhang.Formats.Trees;

namespace Mingzhang.Formats.Writing;

/// <summary>Makes a <see cref="WritingFormat"/> of a merged YAML tree.</summary>
internal static class WritingBinder
{
    public static WritingFormat Bind(TreeMap root, Format format) => new()
    {
        Format = format,
        Decimals = root.Number("decimals") ?? 2,
        Texts = root.NamedTexts("texts"),
        Cover = root.Texts("cover"),
        Foot = root.Texts("foot"),
        Sources = BindRoles(root, "sources"),
        Kinds = BindRoles(root, "kinds"),
        Flows = BindRoles(root, "flows"),
        EconomicGroups = root.Lists("economic-groups"),
        Classes = root.Texts("classes"),
        Needs = root.NamedTexts("needs"),
        Tables = root.Maps("tables").ToDictionary(t => t.Key, t => BindTable(t.Map), StringComparer.Ordinal),
        Sections = root.Maps("sections").ToDictionary(s => s.Key, s => BindSection(s.Map), StringComparer.Ordinal),
        Order = root.Texts("order"),
        Sheets = [.. root.Maps("sheets").Select(s => BindSheet(s.Key, s.Map))],
        Imports = [.. root.Maps("import").Select(c => new ImportColumnWriting(c.Key, c.Map.Text("name", c.Key)) { Words = c.Map.Texts("words"), Without = c.Map.Texts("without"), IsNeeded = c.Map.Flag("needed") })],
        ImportTotals = root.Texts("import-totals"),
        Forms = root.Maps("forms").ToDictionary(f => f.Key, f => BindForm(f.Map), StringComparer.Ordinal),
    };

    private static List<RoleWriting> BindRoles(TreeMap root, string key) =>
        [.. root.Maps(key).Select(r => new RoleWriting(r.Key, r.Map.Text("name", r.Key), r.Map.Texts("in")) { OtherNames = r.Map.Texts("also"), As = r.Map.Text("as") })];

    private static TableWriting BindTable(TreeMap map) => new()
    {
        Lines = map.Text("lines"),
        Columns = map.NamedTexts("columns"),
        Rows = map.NamedTexts("rows"),
        Totals = map.Texts("totals"),
        Labels = map.Texts("labels"),
        Group = map.Text("group"),
        LabelGroup = map.Text("label-group"),
        ClassLabel = map.Text("class-label", "{code} {name}"),
        OnlyUsedClasses = map.Flag("only-used-classes"),
        PrintsZero = map.Flag("prints-zero"),
        Title = map.Text("title"),
        Unit = map.Text("unit"),
        Decimals = map.Number("decimals"),
        IsLandscape = map.Flag("landscape"),
        IsSingleCode = map.Flag("single-code"),
        TotalFirst = map.Flag("total-first"),
        Notes = map.Texts("notes"),
        EmptyNotes = map.Texts("empty-notes"),
        Names = map.NamedTexts("names"),
        RowOrder = map.Texts("order"),
    };

    private static SectionWriting BindSection(TreeMap map) => new()
    {
        Heading = map.Text("heading"),
        InContents = map.Flag("in-contents"),
        StartsPage = map.Flag("starts-page"),
        When = map.Text("when"),
        Blocks = map.Get("text") is TreeList list ? [.. list.Items.Select(BindBlock)] : [],
    };

    private static BlockWriting BindBlock(TreeNode node) => node is TreeMap map
        ? new BlockWriting
        {
            Text = map.Texts("text"),
            Each = map.Text("each"),
            Of = map.Text("of"),
            None = map.Texts("none"),
            When = map.Text("when"),
            Lead = map.Text("lead"),
            Join = map.Get("join") is TreeText join ? join.Value : null,
            End = map.Text("end"),
            Insert = map.Text("insert"),
            Whole = map.Text("whole"),
            OnlyUsed = map.Flag("only-used"),
        }
        : new BlockWriting { Text = [((TreeText)node).Value] };

    private static SheetWriting BindSheet(string id, TreeMap map) => new(id, map.Text("title", id))
    {
        Note = map.Text("note"),
        Sums = map.Lists("sums"),
        Rows = [.. map.Maps("rows").Select(r => new SheetRowWriting(r.Key, r.Map.Text("name", r.Key))
        {
            Default = r.Map.Text("default"),
            IsOptional = r.Map.Flag("optional"),
            Note = r.Map.Text("note"),
            Type = r.Map.Text("type"),
        })],
        Columns = [.. map.Maps("columns").Select(c => new SheetColumnWriting(c.Key, c.Map.Text("name", c.Key))
        {
            Type = c.Map.Text("type", "text"),
            Default = c.Map.Text("default"),
            Basis = c.Map.Text("basis"),
            IsOptional = c.Map.Flag("optional"),
        })],
    };

    private static FormWriting BindForm(TreeMap map) => new()
    {
        Title = map.Text("title"),
        Left = map.Text("left"),
        Widths = [.. map.Texts("widths").Select(w => decimal.Parse(w, NumberStyles.Number, CultureInfo.InvariantCulture))],
        Head = map.TextLists("head"),
        Header = map.Texts("header"),
        Row = map.Texts("row"),
        Money = map.NamedTexts("money"),
        Required = map.Text("required"),
        Tail = map.TextLists("tail"),
    };
}
