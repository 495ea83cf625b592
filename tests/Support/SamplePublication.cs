using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Composition.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Tests.Support;

/// <summary>A publication made of the fictional budget in samples/, so that writers can be tried without a ledger.</summary>
internal sealed partial class SamplePublication
{
    private static readonly Dictionary<string, (string Id, int Headers, int Codes, bool Wide, decimal[] Widths)> s_tables = new(StringComparer.Ordinal)
    {
        ["部门收支总体情况表"] = ("balance", 2, 0, false, [40, 18, 34, 18]),
        ["部门收入总体情况表"] = ("income", 2, 3, true, [5, 4, 4, 24, 11, 11, 11, 11, 9, 9, 9, 11, 9, 10, 10, 10]),
        ["部门支出总体情况表"] = ("expenditure", 3, 3, false, [6, 5, 5, 36, 15, 15, 15]),
        ["财政拨款收支预算总体情况表"] = ("fiscal", 2, 0, false, [26, 13, 28, 13, 13, 13, 13]),
        ["一般公共预算支出情况表"] = ("general", 3, 3, false, [6, 5, 5, 36, 15, 15, 15]),
        ["一般公共预算基本支出情况表"] = ("basic", 3, 2, false, [7, 6, 38, 15, 15, 15]),
        ["一般公共预算项目支出情况表"] = ("projects", 2, 3, true, [5, 4, 4, 18, 22, 11, 10, 11, 10, 10, 11, 10, 11, 10, 10, 10]),
        ["政府性基金预算支出情况表"] = ("fund", 3, 3, false, [6, 5, 5, 34, 13, 13, 13, 13]),
        ["国有资本经营预算支出情况表"] = ("capital", 3, 3, false, [6, 5, 5, 34, 13, 13, 13, 13]),
        ["财政拨款“三公”经费支出情况表"] = ("three-public", 2, 0, false, [40, 15, 15, 15, 18]),
        ["财政拨款委托业务费支出情况表"] = ("entrusted", 2, 0, false, [40, 15, 15, 15, 18]),
        ["上年结转结余情况表"] = ("carry-over", 3, 0, true, [40, 13, 13, 13, 13, 13, 13, 13, 13, 13]),
        ["部门整体绩效目标表"] = ("department-target", 0, 0, false, [14, 14, 26, 18, 26, 10]),
        ["项目支出绩效目标表"] = ("project-target", 0, 0, false, [11, 11, 20, 13, 12, 11, 8, 13, 11]),
    };

    private readonly List<PublicationBlock> _blocks = [];
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly string[] _lines;
    private int _at;

    private SamplePublication(string text) => _lines = text.Split('\n');

    /// <summary>The budget of 云岭州水务局 for 2026.</summary>
    /// <param name="glossary">How many invented terms the glossary has besides its own, to lengthen the document.</param>
    public static Publication Budget2026(int glossary = 0)
    {
        using var stream = typeof(FormatLibrary).Assembly.GetManifestResourceStream("samples/budget-2026.txt")!;
        using var reader = new StreamReader(stream);
        var sample = new SamplePublication(reader.ReadToEnd());
        sample.Read();
        for (var i = 0; i < glossary; i++)
        {
            var number = Chinese(i + 5);
            sample._blocks.Add(new ParagraphBlock($"{number}、水务术语之{number}：指为完成水资源配置、节约和保护任务，按照规定的标准和程序开展工作时所使用的专门名称，其含义以有关法律、法规和国家标准的规定为准；各单位使用时应当与预算科目的名称区分，不得混用。"));
        }

        return new Publication("2026年云岭州水务局部门预算公开", "云岭州水务局", 2026, sample._blocks);
    }

    private void Read()
    {
        _blocks.Add(new CoverBlock(["2026年云岭州水务局", "部门预算公开"], ["云岭州水务局", "2026年2月10日"]));
        ReadContents();
        for (; _at < _lines.Length; _at++)
        {
            var line = Spaceless(_lines[_at]);
            if (s_tables.ContainsKey(line))
            {
                ReadTable(line, string.Empty);
            }
            else if (line.StartsWith('表') && s_tables.ContainsKey(Spaceless(_lines[_at + 2])))
            {
                var number = _lines[_at];
                _at += 2;
                ReadTable(Spaceless(_lines[_at]), number);
            }
            else if (line.Length > 0)
            {
                ReadText(line);
            }
        }
    }

    private void ReadContents()
    {
        while (!_lines[_at].StartsWith("目 录", StringComparison.Ordinal))
        {
            _at++;
        }

        _blocks.Add(new ContentsBlock());
        for (_at++; _contents.Count < 4 || !_contents.Contains(Spaceless(_lines[_at])); _at++)
        {
            var entry = Spaceless(_lines[_at]).TrimStart('-');
            if (entry.Length > 0)
            {
                _contents.Add(entry);
            }
        }
    }

    private void ReadText(string line)
    {
        var isPart = PartStart().IsMatch(line);
        if (isPart || _contents.Contains(line))
        {
            _blocks.Add(new HeadingBlock(isPart ? 1 : 2, line) { InContents = true, StartsPage = isPart });
        }
        else if (line.StartsWith('（') && line.Length < 40 && !line.Contains('。', StringComparison.Ordinal))
        {
            _blocks.Add(new HeadingBlock(3, line));
        }
        else
        {
            _blocks.Add(new ParagraphBlock(line));
        }
    }

    private void ReadTable(string title, string number)
    {
        var (id, headers, codes, wide, widths) = s_tables[title];
        string left = string.Empty, right = string.Empty;
        for (_at++; !_lines[_at].Contains('\t', StringComparison.Ordinal); _at++)
        {
            var line = Spaceless(_lines[_at]);
            (left, right) = line.StartsWith("单位", StringComparison.Ordinal) ? (left, line) : line.Length > 0 ? (line, right) : (left, right);
        }

        var rows = new List<string[]>();
        for (; _lines[_at].Contains('\t', StringComparison.Ordinal); _at++)
        {
            var cells = _lines[_at].Split('\t');
            Array.Resize(ref cells, widths.Length);
            rows.Add([.. cells.Select(c => c?.Trim() ?? string.Empty)]);
        }

        var notes = new List<string>();
        if (Spaceless(_lines[_at + 1]).EndsWith("空表。", StringComparison.Ordinal))
        {
            notes.Add(Spaceless(_lines[++_at]));
        }

        var entry = _contents.FirstOrDefault(c => c.EndsWith("、" + title, StringComparison.Ordinal));
        _blocks.Add(new TableBlock
        {
            Id = id,
            Number = number,
            Title = title,
            Left = left,
            Right = right,
            Widths = widths,
            IsLandscape = wide,
            ContentsText = entry ?? string.Empty,
            Notes = notes,
            Header = [.. Enumerable.Range(0, headers).Select(r => HeaderRow(rows, r, headers))],
            Rows = headers == 0 ? TargetTable.Rows(rows) : [.. rows.Skip(headers).Select(r => BodyRow(r, codes))],
        });
    }

    private static PublicationRow HeaderRow(List<string[]> rows, int r, int headers)
    {
        var cells = new List<PublicationCell>();
        var columns = rows[0].Length;
        for (var c = 0; c < columns; c++)
        {
            if (rows[r][c].Length == 0)
            {
                continue;
            }

            var span = 1;
            while (c + span < columns && rows[r][c + span].Length == 0 && Enumerable.Range(r + 1, headers - r - 1).Any(b => rows[b][c + span].Length > 0))
            {
                span++;
            }

            var height = 1;
            while (r + height < headers && rows[r + height][c].Length == 0)
            {
                height++;
            }

            cells.Add(new PublicationCell(rows[r][c], PublicationCellKind.Label) { ColumnSpan = span, RowSpan = height });
        }

        return new PublicationRow(cells);
    }

    private static PublicationRow BodyRow(string[] cells, int codes)
    {
        var level = codes == 0 ? 0 : Enumerable.Range(0, codes).Count(i => cells[i].Length > 0) - 1;
        return new PublicationRow([.. cells.Select((text, c) => c < codes ? new PublicationCell(text, PublicationCellKind.Code)
            : IsAmount(text) || (text.Length == 0 && c > codes) ? Figure(text)
            : new PublicationCell(text, text.EndsWith("总计", StringComparison.Ordinal) ? PublicationCellKind.Label : PublicationCellKind.Text) { Indent = c == codes && codes > 0 ? Math.Max(0, level) : 0 })])
        {
            IsTotal = cells.Any(c => c.EndsWith("总计", StringComparison.Ordinal)),
        };
    }

    internal static PublicationCell Figure(string text) => new(text, PublicationCellKind.Figure)
    {
        Value = text.Length > 0 ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
    };

    internal static bool IsAmount(string text) => Amount().IsMatch(text);

    private static string Spaceless(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal).Trim();

    private static string Chinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var tens = number / 10;
        return (tens > 1 ? Digits[tens].ToString() : string.Empty) + (tens > 0 ? "十" : string.Empty) + (number % 10 > 0 ? Digits[number % 10].ToString() : string.Empty);
    }

    [GeneratedRegex("^第.部分", RegexOptions.CultureInvariant)]
    private static partial Regex PartStart();

    [GeneratedRegex(@"^-?[\d,]+\.\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
