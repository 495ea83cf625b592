using Mingzhang.Disclosures;
using Mingzhang.Formats.Trees;

namespace Mingzhang.Formats;

/// <summary>Makes a <see cref="Format"/> of a merged YAML tree.</summary>
internal static class FormatBinder
{
    public static Format Bind(TreeMap root, string id)
    {
        var years = root.Map("years");
        return new Format
        {
            Id = id,
            Name = root.Text("name", id),
            Region = root.Text("region"),
            Kind = root.Text("kind") switch
            {
                "budget" => DisclosureKind.Budget,
                "final-accounts" => DisclosureKind.FinalAccounts,
                _ => DisclosureKind.Unknown,
            },
            FromYear = years.Number("from"),
            ToYear = years.Number("to"),
            IsAbstract = root.Flag("abstract"),
            Unit = root.Text("unit", "万元"),
            Hints = [.. root.Maps("hints").Select(h => new Hint(h.Map.Text("text", h.Key), h.Map.Number("weight") ?? 1))],
            Tables = [.. root.Maps("tables").Select(t => BindTable(t.Key, t.Map)).OrderBy(t => t.Number)],
            Sections = [.. Ordered(root.Maps("sections")).Select(s => BindSection(s.Key, s.Map))],
            Equations = [.. root.Maps("equations").Select(e => new EquationFormat(e.Key, e.Map.Text("text"), e.Map.Text("title"), e.Map.Text("basis")))],
            Relations = [.. root.Maps("relations").Select(e => new EquationFormat(e.Key, e.Map.Text("text"), e.Map.Text("title"), e.Map.Text("basis")))],
            Scoring = ScoringBinder.Bind(root),
            Words = root.Lists("words"),
            Phrases = root.Lists("phrases"),
            Performance = PerformanceFormatBinder.Bind(root.Map("performance")),
        };
    }

    /// <summary>In the order that they state; one that states none keeps its place.</summary>
    private static IEnumerable<NamedMap> Ordered(IReadOnlyList<NamedMap> maps)
    {
        var orders = new Dictionary<NamedMap, int>(ReferenceEqualityComparer.Instance);
        foreach (var map in maps)
        {
            orders[map] = map.Map.Number("order") ?? orders.Count;
        }

        return maps.OrderBy(m => orders[m]);
    }

    private static TableFormat BindTable(string id, TreeMap map) => new()
    {
        Id = id,
        Number = map.Number("number") ?? 0,
        Title = map.Text("title"),
        OtherTitles = map.Texts("also"),
        Shape = map.Text("shape") switch
        {
            "two-sided" => TableShape.TwoSided,
            "functional" => TableShape.Functional,
            "economic" => TableShape.Economic,
            "functional-projects" => TableShape.FunctionalProjects,
            "items" => TableShape.Items,
            "projects" => TableShape.Projects,
            "single-row" => TableShape.SingleRow,
            "" => TableShape.Any,
            var other => throw new FormatException($"格式文件中表“{id}”的 shape“{other}”不认识。"),
        },
        Unit = map.Text("unit"),
        Money = map.Text("money"),
        IsOptional = map.Flag("optional"),
        IsOpen = map.Flag("open"),
        EmptyNote = map.Text("empty-note"),
        UnusualWords = map.Texts("unusual-words"),
        Columns = [.. map.Maps("columns").OrderBy(c => c.Map.Number("order") ?? 0).Select(c => new ColumnFormat(c.Key, c.Map.Text("path"))
        {
            OtherPaths = c.Map.Texts("also"),
            Side = BindSide(c.Map),
            IsOptional = c.Map.Flag("optional"),
            Usual = c.Map.Number("usual") ?? 0,
            UsualFor = c.Map.Texts("usual-for"),
        })],
        Rows = [.. map.Maps("rows").Select(r => new RowFormat(r.Key, r.Map.Text("name"))
        {
            OtherNames = r.Map.Texts("also"),
            Side = BindSide(r.Map),
            PartOf = r.Map.Text("part-of"),
            IsOptional = r.Map.Flag("optional"),
        })],
    };

    private static Side BindSide(TreeMap map) => map.Text("side") switch
    {
        "left" => Side.Left,
        "right" => Side.Right,
        _ => Side.Whole,
    };

    private static SectionFormat BindSection(string id, TreeMap map) => new()
    {
        Id = id,
        Label = map.Text("label", id),
        Headings = map.Texts("headings"),
        Parent = map.Text("parent"),
        Level = map.Number("level") ?? 0,
        ProjectReference = map.Text("projects"),
        ProjectSuffixes = map.Texts("project-suffixes"),
        IsOptional = map.Flag("optional"),
        IsUnnumbered = map.Flag("unnumbered"),
        Whole = map.Text("whole"),
        WholeClaim = map.Text("whole-claim"),
        CodeReference = map.Text("codes"),
        Subjects = [.. BindSubjects(map, "subjects")],
        Enumerations = [.. map.Maps("enumerations").Select(e => new EnumerationFormat(e.Map.Text("after"), e.Map.Text("of"))
        {
            Members = [.. BindSubjects(e.Map, "members")],
        })],
    };

    private static IEnumerable<SubjectFormat> BindSubjects(TreeMap map, string key) =>
        map.Maps(key).Select(s => new SubjectFormat(s.Map.Text("name", s.Key))
        {
            OtherNames = s.Map.Texts("also"),
            Cells = s.Map.Texts("cells"),
            PartOf = s.Map.Text("part-of"),
            IsMinor = s.Map.Flag("minor"),
            Within = s.Map.Text("within"),
            SameAs = s.Map.Text("same-as"),
        });
}
