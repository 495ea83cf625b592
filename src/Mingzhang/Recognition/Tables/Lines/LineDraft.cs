using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines;

/// <summary>A table of visual lines whose rows are made and whose figures wait for their columns.</summary>
internal sealed class LineDraft(TableRegion region, LineBody body, IReadOnlyList<DraftRow> rows)
{
    public TableRegion Region => region;

    public LineBody Body => body;

    public IReadOnlyList<DraftRow> Rows => rows;

    /// <summary>Makes the rows of a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="names">The names known for codes so far.</param>
    public static LineDraft Of(TableRegion region, KnownNames names)
    {
        var body = LineBody.Of(region);
        var named = new NamedRows((region.Format?.Rows ?? []).Where(r => r.Side is not Side.Right));
        var rows = region.Format?.Shape switch
        {
            TableShape.TwoSided => new TwoSidedScanner(
                named,
                new NamedRows(region.Format.Rows.Where(r => r.Side is Side.Right)),
                names,
                (region.Format.Columns.Count(c => c.Side is Side.Left), region.Format.Columns.Count(c => c.Side is Side.Right)),
                body.Header.Any(l => l.Compact.Contains("行次", StringComparison.Ordinal))).Scan(body.Lines),
            TableShape.Projects => LabelledRows.Finish(LabelledLines.Scan(body.Lines, names), region, names),
            TableShape.Items or TableShape.SingleRow => LabelledRows.Finish(new LabelRowScanner(named).Scan(body.Lines), region, names),
            { } shape => CodedRows.Finish(new CodedRowScanner(CodeSystem.Of(shape), names, shape is TableShape.FunctionalProjects).Scan(body.Lines), region, names),
            null => CodedRows.Finish(new CodedRowScanner(CodeSystem.Either, names, hasProjects: false).Scan(body.Lines), region, names),
        };
        return new LineDraft(region, body, rows);
    }

    /// <summary>Adds the names of this table's codes to the known ones.</summary>
    /// <param name="names">The known names.</param>
    /// <param name="wrapped">Whether to add names that run over lines too, which may be joined wrongly; only where none is known.</param>
    public void Teach(KnownNames names, bool wrapped)
    {
        foreach (var row in rows.Where(r => r.Kind is RowKind.Code && !r.CodeInferred))
        {
            if (wrapped ? !names.Has(row.Code) : row.Slots.Count > 0 && row.Slots[0].Source == row.Source && row.Pieces.TrueForAll(p => p.Source == row.Source))
            {
                names.Add(row.Code, row.Name);
            }
        }
    }
}
