using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Ledgers;

/// <summary>A department's ledger put together from those of its units.</summary>
/// <param name="Ledger">The department's ledger.</param>
/// <param name="Transfers">Money that passes between units, one line each, in Chinese.</param>
/// <param name="Mismatches">What does not fit together, one line each, in Chinese.</param>
public sealed record Consolidation(Ledger Ledger, IReadOnlyList<string> Transfers, IReadOnlyList<string> Mismatches)
{
    /// <summary>Words of one ledger that were taken where others say it otherwise, one line each, in Chinese; to be looked at, no figure depends on them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Why the ledgers cannot be put together at all, one line each, in Chinese: another format or year, a unit's money that would count twice.</summary>
    /// <param name="ledgers">The ledgers with the names of their files.</param>
    public static IReadOnlyList<string> Conflicts(IReadOnlyList<(string Name, Ledger Ledger)> ledgers)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        var (name, first) = ledgers[0];
        return
        [
            .. ledgers.Where(l => l.Ledger.FormatId != first.FormatId || l.Ledger.Year != first.Year)
                .Select(l => $"“{l.Name}”是 {l.Ledger.Year} 年的 {l.Ledger.FormatId}，与“{name}”的 {first.Year} 年 {first.FormatId} 不同，不能汇总。"),
            .. ledgers.SelectMany(l => l.Ledger.Units.Select(u => (Unit: u, l.Name))).GroupBy(u => u.Unit, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => $"预算单位“{g.Key}”出现在 {g.Count()} 本台账中：{string.Join("、", g.Select(u => u.Name))}，金额会重复计算，请只留一本。"),
        ];
    }

    /// <summary>Puts the ledgers together: units in their order, lines side by side, figures added up, texts of the first that has them.</summary>
    /// <param name="ledgers">The units' ledgers, the head unit first; of one format and year.</param>
    /// <param name="entity">The department's name; when empty, that of the first ledger without the word for a head unit (<c>本级</c>).</param>
    /// <param name="writing">How the format is written.</param>
    public static Consolidation Of(IReadOnlyList<Ledger> ledgers, string entity, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(writing);
        var choices = new List<string>();
        string Subject(string key) => string.Join(' ', key.Split('/').Select((part, i) => i == 0 ? writing.Format.Sections.FirstOrDefault(s => s.Id == part)?.Label ?? part : part).Take(2));
        string Cell(string key) => key.Split('/') is [var id, var row, ..] && writing.Sheet(id) is { } sheet
            ? $"{sheet.Title} {sheet.Rows.FirstOrDefault(r => r.Key == row)?.Name ?? row}" : key;
        var first = ledgers[0];
        var merged = new Ledger
        {
            FormatId = first.FormatId,
            Entity = entity.Length > 0 ? entity : DepartmentOf(first.Entity, writing.Text("head-unit")),
            Year = first.Year,
            IsUnit = false,
            Units = [.. ledgers.SelectMany(l => l.Units).Distinct(StringComparer.Ordinal)],
            Lines = [.. ledgers.SelectMany(l => l.Lines)],
            Projects = [.. ledgers.SelectMany(l => l.Projects.Select(p => p.Unit.Length == 0 && l.Units.Count == 1 ? p with { Unit = l.Units[0] } : p))],
            Figures = ledgers.SelectMany(l => l.Figures).GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(f => f.Value), StringComparer.Ordinal),
            Texts = Chosen(ledgers, l => l.Texts, (_, _) => 0m, "“{0}”在几本台账中不同，取“{1}”的，请改写为部门的", Cell, choices),
            Reasons = Chosen(ledgers, l => l.Reasons, Change, "“{0}”的说明在几本台账中写法不同，取“{1}”的，请改写为部门的说明", Subject, choices),
            CodeNames = Chosen(ledgers, l => l.CodeNames, (_, _) => 0m, "科目 {0} 在几本台账中名称不同，取“{1}”的", k => k, choices),
            Targets = [.. ledgers.SelectMany((l, i) => l.Targets.Where(t => i == 0 || t.Project.Length > 0).Select(t => t.Unit.Length == 0 && t.Project.Length > 0 && l.Units.Count == 1 ? t with { Unit = l.Units[0] } : t))],
        };
        if (ledgers.Count > 1 && merged.Targets.Any(t => t.Project.Length == 0))
        {
            choices.Add($"部门整体的绩效目标和指标取自“{first.Entity}”，请改写为部门的。");
        }

        return new Consolidation(merged, [.. ledgers.SelectMany(l => Between(l, writing))], [.. LedgerCheck.Of(merged, writing).Where(p => !p.IsQuestion).Select(p => p.ToString())]) { Choices = choices };
    }

    /// <summary>Texts by key; of several the one whose ledger has most to do with it, the first among equals.</summary>
    private static Dictionary<string, string> Chosen(IReadOnlyList<Ledger> ledgers, Func<Ledger, IReadOnlyDictionary<string, string>> of, Func<Ledger, string, decimal> share, string differs, Func<string, string> named, List<string> choices)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in ledgers.SelectMany(l => of(l).Keys).Distinct(StringComparer.Ordinal))
        {
            var having = ledgers.Where(l => of(l).ContainsKey(key)).ToList();
            var from = having.MaxBy(l => share(l, key))!;
            texts[key] = of(from)[key];
            if (having.Exists(l => of(l)[key] != texts[key]))
            {
                choices.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, differs, named(key), from.Entity) + "。");
            }
        }

        return texts;
    }

    /// <summary>By how much the money of a reason's subject, a code or a project, changed in the ledger; 0 for other subjects.</summary>
    private static decimal Change(Ledger ledger, string key)
    {
        var subject = key.Split('/').ElementAtOrDefault(1) ?? string.Empty;
        var isCode = subject.Length >= 3 && subject.All(char.IsAsciiDigit);
        bool Its(LedgerLine line) => isCode
            ? line.Function.StartsWith(subject, StringComparison.Ordinal) || line.Economic.StartsWith(subject, StringComparison.Ordinal)
            : subject.Length > 0 && line.Project == subject;
        return Math.Abs(ledger.Lines.Where(Its).Sum(l => l.Basis == LedgerBasis.Current ? l.Amount : l.Basis == LedgerBasis.Prior ? -l.Amount : 0m));
    }

    /// <summary>The department whose head unit it is: the name without the word for that, in brackets or not.</summary>
    private static string DepartmentOf(string headUnit, string word)
    {
        var bare = headUnit.TrimEnd('）', ')');
        return word.Length > 0 && bare.Length > word.Length && bare.EndsWith(word, StringComparison.Ordinal) ? bare[..^word.Length].TrimEnd('（', '(', ' ') : headUnit;
    }

    /// <summary>Money from or to the unit above or below, which may be counted in two ledgers.</summary>
    private static IEnumerable<string> Between(Ledger ledger, WritingFormat writing)
    {
        foreach (var group in ledger.Lines.Where(l => l.Basis == LedgerBasis.Current).GroupBy(l => (l.Unit, Role: RoleOf(l, writing))).Where(g => g.Key.Role.Length > 0))
        {
            yield return $"{group.Key.Unit}：{group.Key.Role} {Money.Print(group.Sum(l => l.Amount), "万元", 2)}万元，如在本部门各单位之间发生，请在一方抵销。";
        }
    }

    private static string RoleOf(LedgerLine line, WritingFormat writing) =>
        (line.Flow is "income" or "expenditure" ? writing.Sources.FirstOrDefault(s => s.Key == line.Source && s.Groups.Contains("between", StringComparer.Ordinal))?.Name : null)
        ?? writing.Kinds.FirstOrDefault(k => k.Key == line.Kind && k.Groups.Contains("between", StringComparer.Ordinal))?.Name ?? string.Empty;
}
