using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Ledgers made up from a seed: every source, empty tables, zero bases, withheld projects, odd roundings, huge amounts.</summary>
internal sealed class RandomLedger
{
    private static readonly string[] Names = ["灌区量水设施", "河道清淤", "水质监测", "节水宣传", "防汛物资储备", "水土保持", "农村供水", "取水许可", "信息系统运维", "水利普查"];
    private static readonly string[] Ends = ["项目", "经费", "工作经费", "建设项目", "专项资金"];
    private static readonly string[] Items = [.. FunctionalCode.Known.Codes.Where(c => c.Length == 7)];
    private static readonly string[] Staff = [.. EconomicCode.Known.Codes.Where(c => c.Length == 5 && (c.StartsWith("301", StringComparison.Ordinal) || c.StartsWith("303", StringComparison.Ordinal)))];
    private static readonly string[] Running = [.. EconomicCode.Known.Codes.Where(c => c.Length == 5 && c.StartsWith("302", StringComparison.Ordinal))];
    private static readonly string[] Project = ["30201", "30213", "30227", "30299", "30399", "31002", "31003", "31204", "30901"];
    private readonly Random _random;
    private readonly WritingFormat _writing;
    private readonly int _year;
    private readonly decimal _size;
    private readonly bool _isOdd;

    private RandomLedger(int seed, WritingFormat writing)
    {
        _random = new Random(seed);
        _writing = writing;
        _year = writing.Format.FromYear ?? writing.Format.ToYear ?? 2025;
        _size = new[] { 10m, 1_000m, 100_000m, 10_000_000m }[_random.Next(4)];
        _isOdd = _random.Next(2) == 0;
    }

    public static Ledger Make(int seed, WritingFormat writing) => new RandomLedger(seed, writing).Make();

    private Ledger Make()
    {
        var entity = "云岭州水务局";
        var count = _random.Next(3) == 0 ? _random.Next(2, 6) : 1;
        string[] units = [entity + (count > 1 ? "本级" : string.Empty), .. Enumerable.Range(1, count - 1).Select(i => $"云岭州第{"一二三四五"[i - 1]}水利管理站")];
        var codes = Enumerable.Range(0, _random.Next(1, _random.Next(2, 61))).Select(_ => Pick(Items)).Distinct().ToList();
        var projects = new List<LedgerProject>();
        var lines = new List<LedgerLine>();
        foreach (var basis in new[] { LedgerBasis.Current, LedgerBasis.Prior })
        {
            foreach (var code in codes.Where(_ => basis == LedgerBasis.Current || _random.Next(4) > 0))
            {
                AddLines(lines, projects, basis, units, code);
            }
        }

        if (_writing.Flows.Any(f => f.Key == "income"))
        {
            AddAccounts(lines);
        }

        if (!lines.Exists(l => l.Basis == LedgerBasis.Current))
        {
            lines.Add(new LedgerLine(units[0], codes[0], "general", 10_000m) { Economic = "30101", Kind = "basic" });
        }

        return new Ledger
        {
            FormatId = _writing.Format.Id,
            Entity = entity,
            Year = _year,
            Units = units,
            Lines = lines,
            Projects = projects,
            Figures = Figures(),
            Texts = Texts(),
            Reasons = Reasons(lines),
            Targets = Targets(projects, units),
        };
    }

    private void AddLines(List<LedgerLine> lines, List<LedgerProject> projects, LedgerBasis basis, string[] units, string code)
    {
        for (var n = _random.Next(1, 4); n > 0; n--)
        {
            var source = _random.Next(3) > 0 ? "general" : Pick([.. _writing.Sources.Select(s => s.Key)]);
            var unit = Pick(units);
            if (_random.Next(2) == 0)
            {
                lines.AddRange(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Line(unit, code, source, basis) with
                {
                    Kind = "basic",
                    Economic = Pick(_random.Next(2) == 0 ? Staff : Running),
                }));
            }
            else
            {
                var project = SomeProject(projects, unit);
                lines.AddRange(Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Line(unit, code, source, basis) with
                {
                    Kind = "project",
                    Economic = Pick(Project),
                    Project = project.Name,
                }));
            }
        }
    }

    /// <summary>Income and balances that agree with the expenditure, source by source; what was budgeted.</summary>
    private void AddAccounts(List<LedgerLine> lines)
    {
        foreach (var group in lines.ToList().GroupBy(l => (l.Basis, l.Source)))
        {
            var spent = group.ToList();
            var carryIn = _random.Next(2) == 0 ? Math.Round(spent[0].Amount * 0.3m / 100m) * 100m : 0m;
            var carryOut = _random.Next(2) == 0 ? Money() : 0m;
            lines.AddRange(spent.Skip(1).Select(l => Flow(l, "income", l.Amount)));
            lines.Add(Flow(spent[0], "income", spent[0].Amount + carryOut - carryIn));
            lines.Add(Flow(spent[0], "carry-in", carryIn));
            lines.Add(Flow(spent[0], "carry-out", carryOut));
            if (group.Key.Basis == LedgerBasis.Current)
            {
                lines.AddRange(spent.Select(l => l with { Basis = LedgerBasis.Full, Amount = _random.Next(2) == 0 ? l.Amount : l.Amount + Money() }));
                lines.AddRange(spent.Where(_ => _random.Next(4) > 0).Select(l => l with { Basis = LedgerBasis.Initial, Amount = _random.Next(2) == 0 ? l.Amount : Money() }));
            }
        }

        lines.RemoveAll(l => l.Amount == 0m);

        static LedgerLine Flow(LedgerLine line, string flow, decimal amount) => line with { Flow = flow, Amount = amount, Kind = string.Empty, Economic = string.Empty, Project = string.Empty };
    }

    private LedgerProject SomeProject(List<LedgerProject> projects, string unit)
    {
        var own = projects.Where(p => p.Unit == unit).ToList();
        if (own.Count > 0 && _random.Next(3) == 0)
        {
            return own[_random.Next(own.Count)];
        }

        var project = new LedgerProject(unit, $"{Pick(Names)}{(projects.Count > 8 ? "第" + projects.Count + "期" : string.Empty)}{Pick(Ends)}")
        {
            Mask = _random.Next(6) == 0 ? $"特定目标{41100001 + projects.Count}" : string.Empty,
            Texts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["basis"] = "《云岭州水利项目管理办法》",
                ["allocation"] = "按工作任务据实列支",
                ["period"] = $"{_year}年1月1日-{_year}年12月31日",
                ["entrusted"] = "委托第三方提供技术服务",
                ["carry"] = "支付上年未结清的合同款",
            },
        };
        if (projects.Find(p => p.Name == project.Name && p.Unit == unit) is { } same)
        {
            return same;
        }

        projects.Add(project);
        return project;
    }

    private LedgerLine Line(string unit, string code, string source, LedgerBasis basis) => new(unit, code, source, Money()) { Basis = basis };

    /// <summary>An amount in 元: round to the printed unit, or with odd parts of it.</summary>
    private decimal Money()
    {
        var whole = Math.Round((decimal)Math.Pow(_random.NextDouble(), 3) * _size * 100m, 0) + 1m;
        return (whole * 100m) + (_isOdd ? new[] { 0m, 50m, 49.99m, 50.01m, 1m, 99m }[_random.Next(6)] : 0m);
    }

    private Dictionary<string, decimal> Figures()
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var sheet in _writing.Sheets)
        {
            foreach (var row in sheet.Rows.Where(r => r.Default.Length == 0))
            {
                foreach (var column in sheet.Columns.Where(c => c.Type != "text"))
                {
                    figures[$"{sheet.Id}/{row.Key}/{column.Key}"] = 0m;
                }
            }
        }

        decimal[] parts = [Money(), Money(), Money()];
        parts = [.. parts.Select(p => Math.Round(p / 100m, 0) * 100m)];
        Set("procurement/total/money", parts.Sum());
        Set("procurement/goods/money", parts[0]);
        Set("procurement/works/money", parts[1]);
        Set("procurement/services/money", parts[2]);
        Set("procurement/sme/money", parts[0]);
        Set("staff/posts/count", 42);
        Set("staff/all/count", 56);
        Set("staff/active/count", 39);
        Set("staff/active/change", -1);
        Set("staff/retired/count", 17);
        Set("staff/retired/change", 1);
        return figures;

        void Set(string key, decimal value)
        {
            if (figures.ContainsKey(key))
            {
                figures[key] = value;
            }
        }
    }

    private Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["profile/duties/text"] = "贯彻执行水利工作的方针政策；负责全州水资源的统一管理、节约与保护。",
            ["profile/bodies/text"] = "云岭州水务局内设办公室、规划财务科、水资源管理科。",
            ["profile/notes/text"] = "无其他需说明的事项。",
            ["profile/level/text"] = "地（州、市）安排",
            ["profile/department/text"] = "云岭州水务局",
            ["profile/seal/text"] = $"{_year}年2月10日",
        };
        foreach (var (sheet, row) in _writing.Sheets.SelectMany(s => s.Rows.Select(r => (s, r))))
        {
            foreach (var column in sheet.Columns.Where(c => c.Type == "text" && row.Type.Length == 0))
            {
                texts.TryAdd($"{sheet.Id}/{row.Key}/{column.Key}", "无");
            }
        }

        return texts;
    }

    private List<LedgerTarget> Targets(List<LedgerProject> projects, string[] units) =>
    [
        new LedgerTarget(string.Empty, string.Empty) { Goal = "落实节水优先方针，做好水资源管理工作。", Completion = "各项工作按计划完成。", Indicators = Indicators(isWhole: true) },
        .. projects.Where(p => !p.IsHidden && units.Contains(p.Unit)).Select(p => new LedgerTarget(p.Unit, p.Name)
        {
            Owner = "罗云",
            Goal = "按计划完成各项工作任务，保障水利工程正常运行。",
            Completion = "各项工作任务按计划完成。",
            Indicators = Indicators(isWhole: false),
        }),
    ];

    private static IReadOnlyList<LedgerIndicator> Indicators(bool isWhole)
    {
        IReadOnlyList<LedgerIndicator> list = isWhole
            ? [
                Indicator("履职效能", "数量指标", "完成重点工作任务数量", ">=12项", 30m, "12项"),
                Indicator("履职效能", "质量指标", "重点工作任务完成率", "=100%", 50m, "100%"),
                Indicator("服务对象满意度", "满意度指标", "群众满意度", ">=90%", 10m, "90%"),
            ]
            : [
                Indicator("产出指标", "数量指标", "完成工作任务数量", ">=12项", 20m, "12项"),
                Indicator("产出指标", "质量指标", "任务验收合格率", "=100%", 20m, "100%"),
                Indicator("成本指标", "经济成本指标", "成本控制率", "<=100%", 20m, "98%"),
                Indicator("效益指标", "社会效益指标", "提升水利保障能力", "有效提升", 20m, "有效提升"),
                Indicator("满意度指标", "满意度指标", "服务对象满意度", ">=90%", 10m, "90%"),
            ];
        return list;
    }

    private static LedgerIndicator Indicator(string level1, string level2, string name, string target, decimal weight, string actual) => new(level1, level2, name, target, weight)
    {
        Basis = "计划标准",
        LastYear = target.TrimStart('>', '<', '='),
        ScoreRule = level1 switch { "效益指标" => "按评判等级赋分", "满意度指标" => "满意度赋分", _ => "按照完成比例赋分" },
        Evidence = "工作资料",
        Actual = actual,
    };

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>A reason and a purpose for everything that may ask for one.</summary>
    private Dictionary<string, string> Reasons(IEnumerable<LedgerLine> lines)
    {
        var used = lines.ToList();
        var codes = used.Select(l => l.Function).Concat(used.Select(l => l.Function[..3])).ToList();
        var keys = _writing.Format.Sections.SelectMany(s => s.Subjects.Select(p => p.Name).Concat(codes).Append(_writing.Text("no-project")).Concat(
            _writing.Sheets.SelectMany(h => h.Rows.Select(r => r.Name))).Select(k => s.Id + "/" + k)).Distinct();
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            reasons[key] = "工作任务有所调整";
            reasons[key + "/budget"] = "年中追加工作任务";
            reasons[key + "/purpose"] = "单位正常运转和完成工作任务";
        }

        return reasons;
    }
}
