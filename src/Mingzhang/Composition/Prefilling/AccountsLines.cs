using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// The lines of final accounts from their nine tables or, where those lie in an attachment, from the sentences: what came in, what was
/// spent and what is left, source by source. A code, a project or an economic code that nothing states stays empty.
/// </summary>
internal sealed class AccountsLines(ReadFigures figures, WritingFormat writing, string unit, LedgerBasis basis)
{
    private readonly List<LedgerLine> _lines = [];
    private readonly Queue<(string Code, decimal Amount)> _economic = Economic(figures);
    private readonly List<string> _fiscal = [.. writing.Sources.Where(s => s.Groups.Contains("fiscal", StringComparer.Ordinal)).Select(s => s.Key)];

    public IReadOnlyList<LedgerLine> Make()
    {
        foreach (var source in _fiscal)
        {
            Fiscal(source);
        }

        Others();
        return _lines;
    }

    private void Fiscal(string source)
    {
        var spent = new List<(string Code, string Kind, decimal Amount)>();
        foreach (var code in figures.Codes(source, 7))
        {
            spent.AddRange(Kinds(source, code));
        }

        var whole = figures.Known(source, "total", "total") ?? figures.Row("fiscal", source, "current-expenditure");
        if (figures.HasTable(source))
        {
            spent.AddRange(Kinds(source, "total").Select(k => (string.Empty, k.Kind, k.Amount - spent.Where(s => s.Kind == k.Kind).Sum(s => s.Amount))).Where(k => k.Item3 > 0m));
        }
        else
        {
            spent = [.. Stated(source, spent, whole)];
        }

        spent.ForEach(s => Spend(s.Code, source, s.Kind, s.Amount));
        var carried = Math.Max(0m, figures.Known("fiscal", "income", "carry-" + source) ?? (source == _fiscal[0] ? figures.Row("fiscal", "income", "carry") : 0m));
        var left = figures.HasTable("fiscal") ? figures.Row("fiscal", source, "carry-out") : source == _fiscal[0] ? figures.Row("fiscal", "total", "carry-out") : 0m;
        Income(source, spent);
        Add(CodesOf(source, "carry", carried), source, "carry-in");
        Add(CodesOf(source, "carry-out", left), source, "carry-out");
    }

    /// <summary>By code and kind, the remainder of the whole without a code.</summary>
    private IEnumerable<(string Code, string Kind, decimal Amount)> Stated(string source, List<(string Code, string Kind, decimal Amount)> codes, decimal whole)
    {
        var basic = source == _fiscal[0] ? Math.Min(whole, figures.Known("general", "basic", "total") ?? figures.Row("expenditure", "basic", "total")) : 0m;
        var byCode = codes.Select(c => (c.Code, c.Amount)).ToList();
        byCode.Add((string.Empty, whole - byCode.Sum(c => c.Amount)));
        return Allotment.Of(byCode, new[] { ("basic", basic), ("project", whole - basic) }).Select(a => (a.Row, a.Column, a.Amount));
    }

    private IEnumerable<(string Code, string Kind, decimal Amount)> Kinds(string table, string row)
    {
        var (basic, project) = (figures.Code(table, "basic", row), figures.Code(table, "project", row));
        var rest = figures.Code(table, "total", row) - basic - project;
        return new[] { (row, "basic", basic), (row, "project", project + Math.Max(0m, rest)) }.Where(k => k.Item3 > 0m).Select(k => (k.row == "total" ? string.Empty : k.row, k.Item2, k.Item3));
    }

    /// <summary>What came in, by the codes of the income table, else by those it was spent on.</summary>
    private void Income(string source, IReadOnlyList<(string Code, string Kind, decimal Amount)> spent)
    {
        var whole = figures.Known("fiscal", "income", source) ?? figures.Known("overall", "income", source)
            ?? (source == _fiscal[0] ? figures.Known("fiscal", "income", "current") ?? figures.Known("income", "fiscal", "total") ?? spent.Sum(s => s.Amount) : figures.Row(source, "income", "total"));
        var codes = source != _fiscal[0] ? CodesOf(source, "income", whole)
            : figures.HasTable("income") ? Codes(figures.Codes("income", 7).Select(c => (c, figures.Code("income", "fiscal", c) - _fiscal.Skip(1).Sum(f => figures.Code(f, "income", c)))), whole)
            : Codes(spent.GroupBy(s => s.Code, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(s => s.Amount))), whole);
        Add(codes, source, "income");
    }

    /// <summary>The codes of a column of the source's own table, the remainder of the whole without one.</summary>
    private IEnumerable<(string Code, decimal Amount)> CodesOf(string table, string column, decimal whole) =>
        Codes(figures.HasTable(table) ? figures.Codes(table, 7).Select(c => (c, figures.Code(table, column, c))) : [], whole);

    private static IEnumerable<(string Code, decimal Amount)> Codes(IEnumerable<(string Code, decimal Amount)> parts, decimal whole)
    {
        var rest = whole;
        foreach (var (code, amount) in parts.Where(p => p.Amount > 0m))
        {
            var part = Math.Min(amount, Math.Max(rest, 0m));
            rest -= part;
            yield return (code, part);
        }

        yield return (string.Empty, rest);
    }

    private void Add(IEnumerable<(string Code, decimal Amount)> parts, string source, string flow)
    {
        foreach (var (code, amount) in parts.Where(p => p.Amount > 0m))
        {
            _lines.Add(new LedgerLine(unit, code, source, amount) { Basis = basis, Flow = flow });
        }
    }

    private void Spend(string code, string source, string kind, decimal amount)
    {
        while (kind == "basic" && source == _fiscal[0] && amount > 0m && _economic.TryPeek(out var economic))
        {
            var part = Math.Min(amount, economic.Amount);
            _lines.Add(new LedgerLine(unit, code, source, part) { Basis = basis, Kind = kind, Economic = economic.Code });
            amount -= part;
            _economic.Dequeue();
            if (economic.Amount > part)
            {
                var rest = _economic.ToArray();
                _economic.Clear();
                _economic.Enqueue((economic.Code, economic.Amount - part));
                Array.ForEach(rest, _economic.Enqueue);
            }
        }

        if (amount > 0m)
        {
            _lines.Add(new LedgerLine(unit, code, source, amount) { Basis = basis, Kind = kind });
        }
    }

    /// <summary>Money that is not fiscal: what the tables have beyond it, shared out among its sources so that each of them balances.</summary>
    private void Others()
    {
        var sources = writing.Sources.Where(s => !_fiscal.Contains(s.Key, StringComparer.Ordinal)).Select(s => s.Key).ToList();
        var income = sources.Select(s => (Key: s, Amount: figures.Known("overall", "income", s) ?? figures.Row("income", s, "total"))).Where(s => s.Amount > 0m).ToList();
        var main = income.Count > 0 ? income.MaxBy(s => s.Amount).Key : sources[^1];
        if (income.Count == 0 && basis != LedgerBasis.Current)
        {
            income.Add((main, Math.Max(0m, (figures.Known("income", "total", "total") ?? figures.Row("overall", "income", "total")) - Sum("income") - Sum("carry-in"))));
        }

        foreach (var (source, amount) in income)
        {
            Add(Codes(figures.HasTable("income") ? figures.Codes("income", 7).Select(c => (c, figures.Code("income", source, c))) : [], amount), source, "income");
        }

        var surplus = figures.Row("overall", "income", "surplus");
        var carried = Math.Max(0m, figures.Row("overall", "income", "carry") - Sum("carry-in"));
        Add([(string.Empty, surplus)], main, "surplus");
        Add([(string.Empty, carried)], main, "carry-in");
        var supply = income.Select(s => (s.Key, s.Key == main ? s.Amount + surplus + carried : s.Amount)).ToList();
        if (income.Count == 0 && surplus + carried > 0m)
        {
            supply.Add((main, surplus + carried));
        }

        foreach (var (use, source, amount) in Allotment.Of(Uses(supply.Sum(s => s.Item2)), supply))
        {
            _lines.Add(new LedgerLine(unit, use.Code, source, amount) { Basis = basis, Kind = use.Kind, Flow = use.Flow });
        }
    }

    private IEnumerable<((string Code, string Kind, string Flow) Use, decimal Amount)> Uses(decimal supply)
    {
        var uses = new List<((string Code, string Kind, string Flow) Use, decimal Amount)>();
        var codes = figures.HasTable("expenditure") ? figures.Codes("expenditure", 7) : ["total"];
        foreach (var code in codes)
        {
            foreach (var kind in writing.Kinds.Select(k => k.Key))
            {
                var own = figures.Code("expenditure", kind, code) - _lines.Where(l => l.Flow == "expenditure" && l.Kind == kind && (code == "total" || l.Function == code)).Sum(l => l.Amount);
                uses.Add(((code == "total" ? string.Empty : code, kind, "expenditure"), own));
            }
        }

        uses.Add(((string.Empty, string.Empty, "allotted"), figures.Row("overall", "expenditure", "allotted")));
        uses.Add(((string.Empty, string.Empty, "carry-out"), figures.Row("overall", "expenditure", "carry-out") - Sum("carry-out")));
        var open = supply - uses.Where(u => u.Amount > 0m).Sum(u => u.Amount);
        if (basis != LedgerBasis.Current && open > 0m)
        {
            // Sentences state no more of other years than their totals: what was not spent from the fiscal side is taken as spent.
            uses.Add(((string.Empty, "project", "expenditure"), open));
        }

        return uses;
    }

    private decimal Sum(string flow) => _lines.Where(l => l.Flow == flow).Sum(l => l.Amount);

    /// <summary>The economic 款 of the table; without one the 类 that staff and running cost as a whole belong to.</summary>
    private static Queue<(string Code, decimal Amount)> Economic(ReadFigures figures) => new(figures.HasTable("basic")
        ? figures.Codes("basic", 5).Select(c => (c, figures.Code("basic", "total", c))).Where(c => c.Item2 > 0m)
        : new[] { ("301", figures.Known("basic", "staff", "total") ?? figures.Row("basic", "total", "staff")), ("302", figures.Known("basic", "running", "total") ?? figures.Row("basic", "total", "running")) }.Where(c => c.Item2 > 0m));
}
