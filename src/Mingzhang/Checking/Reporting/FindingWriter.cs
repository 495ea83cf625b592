using System.Globalization;
using System.Text;
using Mingzhang.Amounts;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.RootCause;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Reporting;

/// <summary>Says in words what a broken equation, or the figure behind several of them, shows.</summary>
internal static class FindingWriter
{
    /// <summary>A finding that sits on the figure at fault, with the broken equations as its evidence.</summary>
    public static Finding Write(Culprit culprit)
    {
        var figure = culprit.Figure;
        var lead = Lead(culprit);
        var otherUnit = culprit.Right is { } deduced ? OtherUnit(figure, deduced) : null;
        var expected = otherUnit is not null ? figure.Printed + otherUnit : culprit.Right is { } right ? Display(figure, right) : null;
        var shown = expected is null || otherUnit is not null ? expected : expected + figure.Unit;
        var actual = figure.IsBlank || (culprit.Right is null && !lead.NamesCulprit) ? null : otherUnit is null ? figure.Printed : figure.Printed + figure.Unit;
        var difference = culprit.Right is { } value && !figure.IsBlank
            ? new Amount(figure.Amount.Value - value).WithDecimals(Math.Max(figure.Amount.Decimals, figure.Precision)).ToString()
            : null;
        return new Finding
        {
            Rule = lead.Rule.Id,
            Severity = SeverityOf(culprit),
            Kind = lead.Rule.Kind,
            Title = otherUnit is null ? Title(culprit, lead, expected, actual) : $"单位写作“{figure.Unit}”，应为“{otherUnit}”",
            Message = Message(culprit, shown),
            Expected = expected,
            IsCertain = culprit.IsCertain && expected is not null && otherUnit is null,
            Actual = actual,
            Difference = difference,
            Location = figure.Location,
            Evidence = EvidenceOf(culprit),
            Fix = Fix(culprit, shown),
            Excerpt = figure.Excerpt,
        };
    }

    /// <summary>The unit that the figure should have when it is right but for the unit («0.01元» for «0.01万元»), or null.</summary>
    private static string? OtherUnit(Figure figure, decimal right) =>
        figure.Origin is not Claim || figure.Amount.IsZero ? null
        : figure.Unit == "元" && Math.Round(right / 10_000m, figure.Amount.Decimals, MidpointRounding.AwayFromZero) == figure.Amount.Value ? "万元"
        : figure.Unit == "万元" && right * 10_000m == figure.Amount.Value ? "元"
        : null;

    /// <summary>The value as the figure would print it, with the direction word when the sign turns.</summary>
    public static string Display(Figure figure, decimal value)
    {
        if (figure.Origin is not Claim { Direction.Length: > 0 } claim)
        {
            return figure.Write(value);
        }

        var word = value < 0m == figure.Amount.Value < 0m || value == 0m || figure.Amount.IsZero
            ? string.Empty
            : value < 0m ? (claim.Unit == "%" ? "下降" : "减少") : (claim.Unit == "%" ? "增长" : "增加");
        return word + figure.Write(Math.Abs(value));
    }

    private static Equation Lead(Culprit culprit) =>
        culprit.Mended
            .OrderByDescending(e => ReferenceEquals(e.Figures[0], culprit.Figure))
            .ThenByDescending(e => e.Rule.Severity)
            .ThenByDescending(e => e.Strength)
            .First();

    private static Severity SeverityOf(Culprit culprit)
    {
        var severity = culprit.Mended.Max(e => e.Severity);
        return severity == Severity.Error && culprit.Right is { } right && IsLastCent(culprit.Figure, right) ? Severity.Warning : severity;
    }

    /// <summary>Whether an amount or a percentage is off by one unit of its last decimal: rounded apart or cut off rather than mistyped.</summary>
    private static bool IsLastCent(Figure figure, decimal right) =>
        !figure.IsBlank && (Units.IsMoney(figure.Unit) || figure.Unit == "%") && figure.Precision > 0 && Math.Abs(figure.Amount.Value - right) * figure.Scale == 2m * figure.HalfUnit;

    private static string Title(Culprit culprit, Equation lead, string? expected, string? actual)
    {
        var figure = culprit.Figure;
        var what = lead.Rule.Title;
        if (lead is GrowthEquation { OnlySignsDisagree: true })
        {
            return "增减方向前后矛盾：" + figure.Location.Label;
        }

        if (figure.IsBlank)
        {
            return $"{what}：此处空白，应为 {expected}";
        }

        if (((expected is null && !lead.NamesCulprit) || culprit.IsSurmised) && lead is SumEquation relation)
        {
            var gap = $"{relation.Title}：相差 {figure.Write(Math.Abs(relation.Residual / figure.Scale))}{figure.Unit}";
            return expected is null ? gap : $"{gap}，疑为此处 {actual}{figure.Unit} 之误";
        }

        if (lead is FixedSumEquation { Figures.Count: > 1 } total && !culprit.IsCertain)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{total.Title}为 {total.Sum}，应为 {total.Allowed[0]}{string.Concat(total.Allowed.Skip(1).Select(a => $"（或 {a}）"))}");
        }

        if (expected is null)
        {
            return $"{what}：{actual}{figure.Unit}对不上";
        }

        var small = IsLastCent(figure, culprit.Right!.Value) ? (figure.Unit == "%" ? "（末位之差）" : "（一分之差）") : string.Empty;
        return $"{what}：原为 {actual}{figure.Unit}，应为 {expected}{figure.Unit}{small}";
    }

    private static string Message(Culprit culprit, string? shown)
    {
        var text = new StringBuilder();
        foreach (var (equation, arithmetic) in culprit.Mended.Zip(culprit.Arithmetic).Take(6))
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(equation.Title).Append('：').Append(arithmetic);
        }

        if (culprit.Mended.Count > 6)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n……共 {culprit.Mended.Count} 处不符");
        }

        if (shown is not null && culprit.Right is { } right)
        {
            var slip = !IsLastCent(culprit.Figure, right) && culprit.Slip is { } name ? "，" + name : string.Empty;
            var printed = culprit.Figure.IsBlank ? "此处空白" : "原 " + culprit.Figure.Printed + slip;
            text.Append(culprit.IsSurmised ? "\n改为下列的数即可相符：应为 " : "\n应为 ").Append(shown).Append('（').Append(printed).Append('）');
            if (culprit.Mended.Count > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"，可同时解释 {culprit.Mended.Count} 处不符");
            }

            text.Append('。');
        }

        foreach (var alike in culprit.Alternatives.GroupBy(a => a.Figure, ReferenceEqualityComparer.Instance))
        {
            var figure = (Figure)alike.Key!;
            var values = string.Join("或 ", alike.Select(a => Display(figure, a.Right) + figure.Unit));
            text.Append("\n也可能").Append(ReferenceEquals(figure, culprit.Figure) ? string.Empty : "是" + figure.Location.Label + "的 " + figure.Printed + figure.Unit + " 有误，").Append("应为 ").Append(values).Append('。');
        }

        if (culprit.IsBounded)
        {
            text.Append("\n不符之处牵连较多，搜索到上限为止，可能还有别的解释。");
        }

        return text.ToString();
    }

    private static List<Evidence> EvidenceOf(Culprit culprit)
    {
        var seen = new HashSet<Figure>(ReferenceEqualityComparer.Instance) { culprit.Figure };
        var evidence = new List<Evidence>();
        foreach (var equation in culprit.Mended)
        {
            foreach (var figure in equation.Figures)
            {
                if (!figure.IsBlank && seen.Add(figure) && evidence.Count < 60)
                {
                    evidence.Add(new Evidence(figure.Location, figure.Excerpt?.Text ?? figure.Location.Label, figure.Printed));
                }
            }
        }

        return evidence;
    }

    private static string Fix(Culprit culprit, string? shown)
    {
        var figure = culprit.Figure;
        if (shown is null)
        {
            return "核对上述各数，以批复的预算（决算）为准改正有误的一处。";
        }

        var place = figure.IsFact || figure.IsBlank ? "表中" : "文中";
        return figure.IsBlank
            ? $"核对批复数后在{place}补填 {shown}，或改正与之不符的数。"
            : $"核对批复数后把{place}的 {figure.Printed}{figure.Unit} 改为 {shown}。";
    }
}
