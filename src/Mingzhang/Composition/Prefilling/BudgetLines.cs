using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The lines of a budget from its tables: sources by code, basic and project expenditure by code, economic codes and projects.</summary>
internal sealed class BudgetLines(ReadFigures tables, WritingFormat writing, string unit)
{
    private readonly List<LedgerLine> _lines = [];

    /// <summary>The economic codes still to be given to basic expenditure of the general budget.</summary>
    private readonly Queue<(string Code, decimal Amount)> _economic = new(tables.Codes("basic", 5).Select(c => (c, tables.Code("basic", "total", c))));

    /// <summary>The projects of the carry-over table still to be given to codes.</summary>
    private readonly List<(string Unit, string Name, string Column, decimal Amount)> _carried =
        [.. tables.Projects("carry-over").SelectMany(p => p.Figures.Where(f => f.Column.Contains('-', StringComparison.Ordinal)).Select(f => (p.Row.Unit, p.Row.Item, f.Column, f.Amount)))];

    public IReadOnlyList<LedgerLine> Make()
    {
        var group = GroupSources();
        foreach (var code in tables.Codes("income", 7))
        {
            var sources = Sources(code, group);
            var isGeneral = sources.ToLookup(s => writing.Tables["general"].Lines.Contains("@general-all", StringComparison.Ordinal) ? InGroup(s.Key, "general-all") : s.Key == "general");
            var general = Kinds(code, isGeneral[true].Sum(s => s.Amount));
            Add(code, isGeneral[true], general, General);
            var rest = general.Select(k => (k.Kind, tables.Code("expenditure", k.Kind, code) - k.Amount)).ToList();
            Add(code, isGeneral[false], rest, Other);
        }

        return _lines;
    }

    /// <summary>Basic and project expenditure of the general budget; of a digit that the table of income has and this one lacks the larger has more.</summary>
    private List<(string Kind, decimal Amount)> Kinds(string code, decimal income)
    {
        var kinds = new[] { "basic", "project" }.Select(k => (Kind: k, Amount: tables.Code("general", k, code))).ToList();
        var missing = income - kinds.Sum(k => k.Amount);
        if (missing != 0m && tables.IsRounding("general", missing, kinds.Count))
        {
            var largest = kinds[0].Amount >= kinds[1].Amount ? 0 : 1;
            kinds[largest] = kinds[largest] with { Amount = kinds[largest].Amount + missing };
        }

        return kinds;
    }

    private bool InGroup(string source, string name) => writing.Sources.First(s => s.Key == source).Groups.Contains(name, StringComparer.Ordinal);

    /// <summary>Columns of the income table that stand for several sources, with what the general table says of each source.</summary>
    private Dictionary<string, List<(string Key, decimal Amount)>> GroupSources()
    {
        var groups = new Dictionary<string, List<(string, decimal)>>(StringComparer.Ordinal);
        foreach (var (column, view) in writing.Tables["income"].Columns.Where(c => c.Value.StartsWith("source:@", StringComparison.Ordinal)))
        {
            var members = writing.Sources.Where(s => InGroup(s.Key, view["source:@".Length..])).ToList();
            groups[column] = [.. members.Select(m => (m.Key, RowOf(m.Key)))];
        }

        return groups;
    }

    private decimal RowOf(string source) => writing.Tables["overall"].Rows.Where(r => r.Value == "source:" + source).Select(r => tables.Row("overall", "income", r.Key)).FirstOrDefault();

    private List<(string Key, decimal Amount)> Sources(string code, Dictionary<string, List<(string Key, decimal Amount)>> groups)
    {
        var columns = writing.Tables["income"].Columns;
        var single = columns.Where(c => c.Value.StartsWith("source:", StringComparison.Ordinal) && !c.Value.Contains('@', StringComparison.Ordinal))
            .Select(c => (Key: c.Value["source:".Length..], Amount: tables.Code("income", c.Key, code))).ToList();
        var known = single.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (column, members) in groups)
        {
            // A group whose members have columns of their own is their sum.
            var open = members.Where(m => !known.Contains(m.Key)).ToList();
            if (open.Count < members.Count)
            {
                continue;
            }

            var amount = tables.Code("income", column, code);
            var own = members.Select(m => (m.Key, Amount: tables.Code(m.Key, "total", code))).Where(m => m.Amount > 0m).ToList();
            if (own.Sum(m => m.Amount) == amount)
            {
                single.AddRange(own);
                continue;
            }

            foreach (var (_, key, part) in Allotment.Of([(code, amount)], members))
            {
                single.Add((key, part));
                var place = members.FindIndex(m => m.Key == key);
                members[place] = (key, members[place].Amount - part);
            }
        }

        return single;
    }

    private void Add(string code, IEnumerable<(string Key, decimal Amount)> sources, IEnumerable<(string Kind, decimal Amount)> kinds, Action<string, string, string, decimal> make)
    {
        foreach (var (source, kind, amount) in Allotment.Of(sources, kinds))
        {
            make(code, source, kind, amount);
        }
    }

    private void General(string code, string source, string kind, decimal amount)
    {
        if (kind == "basic")
        {
            while (amount > 0m && _economic.TryDequeue(out var economic))
            {
                var part = Math.Min(amount, economic.Amount);
                _lines.Add(new LedgerLine(unit, code, source, part) { Kind = kind, Economic = economic.Code });
                amount -= part;
                if (economic.Amount > part)
                {
                    var rest = _economic.ToArray();
                    _economic.Clear();
                    _economic.Enqueue((economic.Code, economic.Amount - part));
                    Array.ForEach(rest, _economic.Enqueue);
                }
            }

            Rest(code, source, kind, amount);
            return;
        }

        var cells = Cells(code);
        var taken = _lines.Where(l => l.Function == code && l.Kind == kind && l.Source != source && InAny(l)).Sum(l => l.Amount);
        foreach (var cell in cells)
        {
            var skip = Math.Min(taken, cell.Amount);
            taken -= skip;
            var part = Math.Min(amount, cell.Amount - skip);
            if (part > 0m)
            {
                Project(code, source, cell.Key, part);
                amount -= part;
            }
        }

        Rest(code, source, kind, amount);
    }

    /// <summary>What the projects of a code have in each 类; what rounding keeps them from the code's own figure the largest has.</summary>
    private List<((string Unit, string Item, string Column) Key, decimal Amount)> Cells(string code)
    {
        var cells = tables.Projects("projects").Where(p => p.Row.Code == code)
            .SelectMany(p => Classes(p.Figures).Select(f => (Key: (p.Row.Unit, p.Row.Item, f.Column), f.Amount))).ToList();
        var missing = tables.Code("general", "project", code) - cells.Sum(c => c.Amount);
        if (missing != 0m && cells.Count > 0 && tables.IsRounding("projects", missing, cells.Count))
        {
            var largest = cells.IndexOf(cells.MaxBy(c => c.Amount));
            cells[largest] = cells[largest] with { Amount = cells[largest].Amount + missing };
        }

        return cells;
    }

    /// <summary>The 类 of a project's row, and what of its total no 类 holds.</summary>
    private static IEnumerable<(string Column, decimal Amount)> Classes(IReadOnlyList<(string Column, decimal Amount)> figures)
    {
        var classes = figures.Where(f => f.Column.Length == 3).ToList();
        var rest = figures.Where(f => f.Column == "total").Sum(f => f.Amount) - classes.Sum(f => f.Amount);
        return rest > 0m ? classes.Append((string.Empty, rest)) : classes;
    }

    private bool InAny(LedgerLine line) => line.Project.Length > 0 && !line.Source.StartsWith("carry", StringComparison.Ordinal) && line.Source.StartsWith("general", StringComparison.Ordinal);

    /// <summary>A project's money in a 类: what it entrusts to others first, the rest under 其他.</summary>
    private void Project(string code, string source, (string Unit, string Item, string Column) cell, decimal amount)
    {
        var entrusted = cell.Column != "302" ? 0m : tables.Projects("entrusted").Where(p => p.Row.Item == cell.Item && (p.Row.Unit.Length == 0 || p.Row.Unit == cell.Unit)).SelectMany(p => p.Figures.Where(f => f.Column == "total")).Sum(f => f.Amount)
            - _lines.Where(l => l.Project == cell.Item && l.Economic == "30227").Sum(l => l.Amount);
        var part = Math.Clamp(entrusted, 0m, amount);
        Line(part, "30227");
        Line(amount - part, cell.Column.Length > 0 ? cell.Column + "99" : string.Empty);

        void Line(decimal money, string economic)
        {
            if (money > 0m)
            {
                _lines.Add(new LedgerLine(cell.Unit.Length > 0 ? cell.Unit : unit, code, source, money) { Kind = "project", Economic = economic, Project = cell.Item });
            }
        }
    }

    private void Other(string code, string source, string kind, decimal amount)
    {
        var side = InGroup(source, "fiscal-carry") ? "fiscal-" : InGroup(source, "other-carry") ? "other-" : "none";
        for (var i = 0; i < _carried.Count && amount > 0m; i++)
        {
            var item = _carried[i];
            if (item.Amount == 0m || !item.Column.StartsWith(side, StringComparison.Ordinal) || (kind == "project") != item.Column.EndsWith("project", StringComparison.Ordinal))
            {
                continue;
            }

            var part = Math.Min(amount, item.Amount);
            _lines.Add(new LedgerLine(item.Unit.Length > 0 ? item.Unit : unit, code, source, part)
            {
                Kind = kind,
                Economic = item.Column.EndsWith("staff", StringComparison.Ordinal) ? "30199" : "30299",
                Project = item.Name,
            });
            _carried[i] = item with { Amount = item.Amount - part };
            amount -= part;
        }

        Rest(code, source, kind, amount);
    }

    /// <summary>Money of which the tables say no more.</summary>
    private void Rest(string code, string source, string kind, decimal amount)
    {
        if (amount > 0m)
        {
            _lines.Add(new LedgerLine(unit, code, source, amount) { Kind = kind });
        }
    }
}
