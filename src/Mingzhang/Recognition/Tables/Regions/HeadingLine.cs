namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>What a line set over a table says: its number, its title, who prepared it, the unit of its amounts.</summary>
internal sealed record HeadingLine
{
    private static readonly string[] MoneyUnits = ["万元", "亿元", "千元", "百元", "元"];
    private static readonly string[] Preparers = ["编制", "公开", "填报", "预算", "编报", "汇总", "填表", "主管", "报送", "申报"];
    private static readonly string[] Bodies = ["部门（单位）", "单位（部门）", "部门/单位", "部门", "单位"];
    private static readonly string[] After = ["名称", "（公章）", "（盖章）", "（章）", "全称"];
    private static readonly string[] OtherMarks = ["金额单位：", "货币单位：", "计量单位：", "单位：", "填报日期：", "编制日期：", "日期："];

    /// <summary>The number as printed, such as <c>表 2</c> or <c>公开01表</c>, or an empty string.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The title without white space, or an empty string.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Who prepared the table, or an empty string.</summary>
    public string Entity { get; init; } = string.Empty;

    /// <summary>The unit of its amounts, or an empty string.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Reads a line, or null when it says anything else.</summary>
    public static HeadingLine? Parse(string text, TitleMatcher titles)
    {
        // Set out with spaces a line may be long; what it says is not.
        if (text.Length > 500)
        {
            return null;
        }

        var rest = PrintedWords.Folded(text);
        if (rest.Length is < 2 or > 120 || rest.Contains('。', StringComparison.Ordinal) || rest.Contains('…', StringComparison.Ordinal))
        {
            return null;
        }

        var line = new HeadingLine();
        rest = TakeUnit(rest, ref line);
        rest = TakeEntity(rest, ref line);
        var number = NumberLength(rest, titles);
        if (number > 0)
        {
            line = line with { Number = rest[..number].Trim('：', '、', '.', '（', '）') };
            rest = rest[number..];
        }

        rest = TakeEntity(rest, ref line);
        if (rest is ['《', .., '》'] && rest.LastIndexOf('《') == 0)
        {
            rest = rest[1..^1];
        }

        if (rest.Length > 0)
        {
            if (titles.AsTitle(rest) is not { } title)
            {
                return null;
            }

            line = line with { Title = title };
        }
        else if (line == new HeadingLine())
        {
            return null;
        }

        return line.AsPrinted(text);
    }

    /// <summary>The length of the number in front; «表五一般公共…» is 五 and not 五一, because that leaves a title.</summary>
    private static int NumberLength(string folded, TitleMatcher titles)
    {
        var length = TableNumber.LengthAt(folded);
        return length > 1 && length < folded.Length && folded[length - 1] == '一' && titles.Find(folded[length..]) is null && titles.Find(folded[(length - 1)..]) is not null
            ? length - 1
            : length;
    }

    /// <summary>Who prepared the tables when the folded line says so, else an empty string.</summary>
    public static string EntityOf(string folded)
    {
        var line = new HeadingLine();
        TakeEntity(TakeUnit(folded, ref line), ref line);
        return line.Entity;
    }

    /// <summary>The same with the marks of the printed text; folding keeps every character's place.</summary>
    private HeadingLine AsPrinted(string text)
    {
        var printed = PrintedWords.WithoutSpaces(text);
        var folded = PrintedWords.Folded(text);
        return this with { Number = Printed(Number), Title = Printed(Title), Entity = Printed(Entity) };

        string Printed(string part)
        {
            var at = part.Length == 0 ? -1 : folded.IndexOf(part, StringComparison.Ordinal);
            return at < 0 ? part : printed.Substring(at, part.Length);
        }
    }

    private static string TakeUnit(string text, ref HeadingLine line)
    {
        foreach (var mark in OtherMarks.AsSpan(0, 4))
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                var value = text.AsSpan(at + mark.Length);
                value = value.StartsWith("人民币") ? value[3..] : value;
                foreach (var unit in MoneyUnits)
                {
                    if (value.StartsWith(unit))
                    {
                        line = line with { Unit = unit };
                        var after = value[unit.Length..].TrimStart('，').ToString();
                        return at > 0 && text[at - 1] == '（' && after.StartsWith('）') ? text[..(at - 1)] + after[1..] : text[..at] + after;
                    }
                }
            }
        }

        return text;
    }

    private static string TakeEntity(string text, ref HeadingLine line)
    {
        var colon = text.IndexOf('：', StringComparison.Ordinal);
        if (colon is < 2 or > 14 || line.Entity.Length > 0 || !IsEntityMark(text[..colon]))
        {
            return text;
        }

        var end = text.Length;
        foreach (var mark in OtherMarks)
        {
            var at = text.IndexOf(mark, colon + 1, StringComparison.Ordinal);
            end = at > 0 ? Math.Min(end, at) : end;
        }

        line = line with { Entity = text[(colon + 1)..end] };
        return string.Empty;
    }

    private static bool IsEntityMark(string mark)
    {
        var rest = mark.AsSpan();
        foreach (var word in Preparers)
        {
            rest = rest.StartsWith(word) ? rest[word.Length..] : rest;
        }

        var body = false;
        foreach (var word in Bodies)
        {
            if (rest.StartsWith(word))
            {
                rest = rest[word.Length..];
                body = true;
                break;
            }
        }

        foreach (var word in After)
        {
            rest = rest.StartsWith(word) ? rest[word.Length..] : rest;
        }

        return body && rest.IsEmpty;
    }
}
