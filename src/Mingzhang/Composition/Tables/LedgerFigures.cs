using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>The ledger's lines and figures as tables ask for them: lines rounded to the printed unit, figures with their stand-ins.</summary>
internal sealed class LedgerFigures
{
    private readonly Dictionary<LedgerBasis, IReadOnlyList<LedgerLine>> _lines = [];
    private readonly Dictionary<string, LedgerView> _views = new(StringComparer.Ordinal);

    public LedgerFigures(Ledger ledger, WritingFormat writing)
    {
        Ledger = ledger;
        Writing = writing;
        Step = Money.Step(writing.Format.Unit, writing.Decimals);
        foreach (var basis in Enum.GetValues<LedgerBasis>())
        {
            var own = ledger.Lines.Where(l => l.Basis == basis && l.Amount != 0m);
            _lines[basis] = LedgerRounding.Round([.. own.Select(l => ledger.Project(l.Unit, l.Project)?.IsHidden == true ? l with { IsHidden = true } : l)], Step);
        }
    }

    public Ledger Ledger { get; }

    public WritingFormat Writing { get; }

    /// <summary>What tables print the last digit of, in 元.</summary>
    public decimal Step { get; }

    public IReadOnlyList<LedgerLine> Lines(LedgerBasis basis) => _lines[basis];

    public LedgerView View(string text)
    {
        if (!_views.TryGetValue(text, out var view))
        {
            _views[text] = view = LedgerView.Parse(text, Writing);
        }

        return view;
    }

    public decimal Sum(LedgerBasis basis, string view)
    {
        var parsed = View(view);
        return Lines(basis).Where(parsed.Takes).Sum(l => l.Amount);
    }

    /// <summary>The published names of the projects among the view's lines, unit by unit.</summary>
    public IReadOnlyList<(string Unit, string Name)> Projects(string view)
    {
        var parsed = View(view);
        return [.. Lines(LedgerBasis.Current).Where(l => l.Project.Length > 0 && parsed.Takes(l)).Select(l => (l.Unit, Ledger.PublicName(l.Unit, l.Project))).Distinct()];
    }

    /// <summary>The figure with the key <c>sheet/row/column</c>: as filled in, else by the row's view; null when neither is there.</summary>
    public decimal? Figure(string key)
    {
        if (Ledger.Figures.TryGetValue(key, out var value))
        {
            return IsMoney(key) ? Money.Round(value, Step) : value;
        }

        return Parts(key) is var (row, column) && row.Default.Length > 0
            ? Sum(Basis(column.Basis), (row.Default + " " + column.Default).Trim())
            : null;
    }

    public static LedgerBasis Basis(string name) => name switch
    {
        "prior" => LedgerBasis.Prior,
        "initial" => LedgerBasis.Initial,
        "full" => LedgerBasis.Full,
        _ => LedgerBasis.Current,
    };

    /// <summary>Whether the figure is money; others are counts and sizes.</summary>
    public bool IsMoney(string key) => Parts(key) is var (row, column) && (row.Type.Length > 0 ? row.Type : column.Type) == "money";

    public (SheetRowWriting Row, SheetColumnWriting Column)? Parts(string key)
    {
        var parts = key.Split('/');
        return parts.Length == 3 && Writing.Sheet(parts[0]) is { } sheet
            && sheet.Rows.FirstOrDefault(r => r.Key == parts[1]) is { } row
            && sheet.Columns.FirstOrDefault(c => c.Key == parts[2]) is { } column
            ? (row, column)
            : null;
    }
}
