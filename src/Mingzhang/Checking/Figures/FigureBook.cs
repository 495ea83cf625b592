using System.Text;
using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Figures;

/// <summary>All printed figures of a disclosure, each once, and the rules that covered them.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<object, Figure> _byOrigin;
    private readonly List<Figure> _figures;
    private readonly List<Covering?> _covering;
    private readonly Dictionary<Table, TableMeasure> _measures = [];
    private readonly string _defaultUnit;
    private readonly string? _otherFile;

    /// <summary>Enters the figures of a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="isOther">True when it is not the document under check, so that places name its file.</param>
    public FigureBook(Disclosure disclosure, bool isOther = false)
    {
        var room = Count(disclosure);
        _byOrigin = new(room, ReferenceEqualityComparer.Instance);
        _figures = new(room);
        _covering = new(room);
        _defaultUnit = disclosure.Format.Unit;
        _otherFile = isOther ? disclosure.Document.FileName : null;
        foreach (var table in disclosure.Tables)
        {
            EnterTable(table);
        }

        EnterClaims(disclosure);
        foreach (var table in disclosure.Performance)
        {
            EnterPerformance(table);
        }
    }

    /// <summary>The printed figures, tables first.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>The figure of a fact, a claim or a performance value.</summary>
    public Figure this[object origin] => _byOrigin[origin];

    /// <summary>The figure of a fact, a claim or a performance value, or null when it has none (no value).</summary>
    public Figure? Find(object? origin) => origin is not null && _byOrigin.TryGetValue(origin, out var figure) ? figure : null;

    /// <summary>Notes that the rule held the figure against something.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="inEquation">Whether its value stands in an equation, or only its being there was looked at.</param>
    public void Cover(Figure figure, string rule, bool inEquation = false)
    {
        if (!figure.IsBlank && figure.Index < _covering.Count && ReferenceEquals(_figures[figure.Index], figure))
        {
            (_covering[figure.Index] ??= new Covering()).Add(rule, inEquation);
        }
    }

    /// <summary>Which rules covered which figure.</summary>
    public IReadOnlyList<CoveredFigure> Coverage() =>
        _figures.ConvertAll(f => new CoveredFigure(f.Location, f.Printed, _covering[f.Index]?.Rules ?? []) { IsInEquation = _covering[f.Index] is { IsInEquation: true } });

    /// <summary>A cell that prints nothing, where an equation needs one.</summary>
    public Figure Blank(Table table, TableRow? row, TableColumn? column)
    {
        var source = row is null ? table.Source : BlankSource(row);
        var measure = Measure(table);
        return new Figure(-1, new Amount(0m), measure.Scale, measure.Precision, string.Empty, measure.Unit, Locate(table, row, column, source), origin: null, blankRow: row);
    }

    /// <summary>Where a row or a cell of a table stands.</summary>
    public Location Locate(Table table, TableRow? row, TableColumn? column, Source? source = null) => new(source ?? row?.Source ?? table.Source)
    {
        Table = Measure(table).Label,
        Row = row is null ? null : RowLabel(row),
        Column = column?.Path,
        OtherFile = _otherFile,
    };

    /// <summary>Number and title as a person says them.</summary>
    public static string TableLabel(Table table) => table.Number.Length > 0 ? table.Number + " " + table.Title : table.Title;

    /// <summary>Code, name and project as a person says them.</summary>
    public static string RowLabel(TableRow row)
    {
        return Joined(Joined(row.Code, row.Name), row.Item);

        static string Joined(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + " " + b;
    }

    /// <summary>The row as one line of text with one figure marked.</summary>
    public static Excerpt RowExcerpt(TableRow row, Fact? marked)
    {
        var text = new StringBuilder(RowLabel(row));
        var start = 0;
        var length = 0;
        foreach (var fact in row.Facts)
        {
            text.Append("  ").Append(fact.Column.Parts[^1]).Append(' ');
            if (ReferenceEquals(fact, marked))
            {
                start = text.Length;
                length = fact.Printed.Length;
            }

            text.Append(fact.Printed);
        }

        return marked is null ? new Excerpt(text.ToString(), 0, RowLabel(row).Length) : new Excerpt(text.ToString(), start, length);
    }

    /// <summary>How many figures there may be, so that nothing has to grow while they are entered.</summary>
    private static int Count(Disclosure disclosure)
    {
        var count = disclosure.Claims.Count;
        foreach (var table in disclosure.Tables)
        {
            foreach (var row in table.Rows)
            {
                count += row.Facts.Count;
            }
        }

        foreach (var table in disclosure.Performance)
        {
            count += table.Money.Count + (2 * table.Indicators.Count);
        }

        return count;
    }

    private static Source BlankSource(TableRow row) => row.Facts.Count > 0 ? row.Facts[0].Source : row.Source;

    private TableMeasure Measure(Table table)
    {
        if (!_measures.TryGetValue(table, out var measure))
        {
            _measures[table] = measure = new TableMeasure(table, _defaultUnit);
        }

        return measure;
    }

    private void EnterTable(Table table)
    {
        var measure = Measure(table);
        foreach (var row in table.Rows)
        {
            var place = Locate(table, row, null);
            foreach (var fact in row.Facts)
            {
                var location = place with { Source = fact.Source, Column = fact.Column.Path };
                Enter(fact, fact.Amount, measure.Scale, Math.Max(measure.Precision, fact.Amount.Decimals), fact.Printed, measure.Unit, location);
            }
        }
    }

    private void EnterClaims(Disclosure disclosure)
    {
        var moneyPrecision = disclosure.Claims
            .Where(c => c.Value is not null && Units.IsMoney(c.Unit))
            .Select(c => c.Value!.Value.Decimals).DefaultIfEmpty(2)
            .GroupBy(d => d).OrderByDescending(g => g.Count()).First().Key;
        foreach (var claim in disclosure.Claims)
        {
            if (claim.Value is not { } value)
            {
                continue;
            }

            var isMoney = Units.IsMoney(claim.Unit);
            var precision = isMoney ? Math.Max(value.Decimals, moneyPrecision) : value.Decimals;
            var location = new Location(claim.Source) { Section = claim.Section.Label, Row = claim.Subject, Column = claim.Measure, OtherFile = _otherFile };
            Enter(claim, value, Units.Scale(claim.Unit), precision, claim.Printed.Length > 0 ? claim.Printed : value.ToString(), claim.Unit, location);
        }
    }

    private void EnterPerformance(PerformanceTable table)
    {
        var label = table.Project.Length > 0 ? table.Title + "（" + table.Project + "）" : table.Title;
        foreach (var (key, value) in table.Money)
        {
            EnterPrinted(value, label, null, PerformanceLabels.Of(key), key.Contains("rate", StringComparison.Ordinal) ? "%" : key.Contains("score", StringComparison.Ordinal) || key.Contains("weight", StringComparison.Ordinal) ? "分" : "万元");
        }

        foreach (var indicator in table.Indicators)
        {
            EnterPrinted(indicator.Weight, label, indicator.Level3, "分值权重", "分");
            EnterPrinted(indicator.Score, label, indicator.Level3, "得分", "分");
        }
    }

    private void EnterPrinted(PrintedValue? value, string table, string? row, string column, string unit)
    {
        if (value is null || _byOrigin.ContainsKey(value) || !Amount.TryParse(value.Text.AsSpan().TrimEnd('%').TrimEnd('分'), out var amount))
        {
            return;
        }

        var location = new Location(value.Source) { Table = table, Row = row, Column = column, OtherFile = _otherFile };
        Enter(value, amount, Units.Scale(unit), Math.Max(amount.Decimals, unit == "万元" ? 2 : amount.Decimals), value.Text.TrimEnd('%').TrimEnd('分'), unit, location);
    }

    private void Enter(object origin, Amount amount, decimal scale, int precision, string printed, string unit, Location location)
    {
        var figure = new Figure(_figures.Count, amount, scale, precision, printed, unit, location, origin);
        if (_byOrigin.TryAdd(origin, figure))
        {
            _figures.Add(figure);
            _covering.Add(null);
        }
    }

    /// <summary>The rules that covered a figure, each once.</summary>
    private sealed class Covering
    {
        private readonly List<string> _rules = [];

        /// <summary>Whether one of them put its value in an equation.</summary>
        public bool IsInEquation { get; private set; }

        /// <summary>Their ids in order.</summary>
        public IReadOnlyList<string> Rules
        {
            get
            {
                _rules.Sort(StringComparer.Ordinal);
                return _rules;
            }
        }

        public void Add(string rule, bool inEquation)
        {
            IsInEquation |= inEquation;
            if (!_rules.Contains(rule))
            {
                _rules.Add(rule);
            }
        }
    }
}
