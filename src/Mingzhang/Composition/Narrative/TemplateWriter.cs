using System.Globalization;
using System.Text;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Tables;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Narrative;

/// <summary>
/// Writes a sentence of the format: fills slots in braces with money, shares, names and texts of the ledger. A slot with the name of a
/// measure (<c>{比上年增减额}</c>) is the first of the format's phrases for it, the same that recognise the sentence when it is read;
/// <c>{比上年增减额:较上年}</c> is the first that begins so.
/// </summary>
internal sealed class TemplateWriter(ComposedBook book, MissingList missing)
{
    private static readonly char[] ReasonEnds = ['。', '；', '，', '.', ';', ' ', '\n'];
    private readonly string _unit = book.Figures.Writing.Text("narrative-unit") is { Length: > 0 } unit ? unit : "万元";

    private int _decimals = 2;

    private Ledger Ledger => book.Figures.Ledger;

    /// <summary>Begins a section: its amounts are printed as precisely as its sums need.</summary>
    public void Enter(SectionFormat section) => _decimals = SectionDecimals.Of(book, section, _unit);

    public string Write(string template, WritingContext context)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('{', i);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                text.Append(template, i, template.Length - i);
                break;
            }

            text.Append(template, i, open - i).Append(Slot(template[(open + 1)..close], context));
            i = close + 1;
        }

        return text.ToString();
    }

    /// <summary>Whether the condition of a format file holds: a value that is there and not zero, with <c>!</c> before it one that is not.</summary>
    public bool Holds(string condition, WritingContext context)
    {
        if (condition.Length == 0)
        {
            return true;
        }

        if (condition.StartsWith("none:", StringComparison.Ordinal))
        {
            return !condition["none:".Length..].Split(' ').Any(c => IsThere(c, context));
        }

        return condition.Split(" or ").Any(c => c[0] == '!' ? !IsThere(c[1..], context) : IsThere(c, context));
    }

    private bool IsThere(string what, WritingContext context) => what switch
    {
        "hidden" => context.Project?.IsHidden == true,
        "hidden-projects" => Ledger.Projects.Any(p => p.IsHidden),
        "unit" => Ledger.IsUnit,
        "units" => Ledger.Units.Count > 1,
        "amount" => context.Amount != 0m,
        "prior" => context.Prior != 0m,
        "change" => context.Change != 0m,
        _ when what.Contains('[', StringComparison.Ordinal) => what.StartsWith("prior:", StringComparison.Ordinal)
            ? book.Value(what["prior:".Length..], LedgerBasis.Prior) != 0m
            : book.Value(what, LedgerBasis.Current) != 0m,
        _ => Ledger.Texts.GetValueOrDefault(what) is { Length: > 0 } || book.Figures.Figure(what) is not (null or 0m),
    };

    private string Slot(string slot, WritingContext context)
    {
        if (context.Values.TryGetValue(slot, out var value))
        {
            return value;
        }

        if (slot.StartsWith("view:", StringComparison.Ordinal))
        {
            var view = slot["view:".Length..].Split('|');
            return Money(book.Figures.Sum(view.Length > 1 ? LedgerFigures.Basis(view[0]) : LedgerBasis.Current, view[^1]));
        }

        if (slot[0] == '@' || slot.StartsWith("clause:", StringComparison.Ordinal) || slot.StartsWith("budget-clause:", StringComparison.Ordinal))
        {
            return Clause(slot, context);
        }

        if (slot.StartsWith("share:", StringComparison.Ordinal))
        {
            var parts = slot.Split(':');
            return Percent.Share(book.Figures.Figure(parts[1]) ?? 0m, book.Figures.Figure(parts[2]) ?? 0m);
        }

        if (slot.StartsWith("count:", StringComparison.Ordinal))
        {
            return Count(book.Figures.Projects(slot["count:".Length..]).Count);
        }

        if (slot.Contains('|', StringComparison.Ordinal))
        {
            return Direction(slot, context);
        }

        if (slot.Contains('[', StringComparison.Ordinal))
        {
            return slot.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                ? Money(book.Value(slot[(colon + 1)..], LedgerFigures.Basis(slot[..colon])))
                : Money(book.Value(slot, LedgerBasis.Current, context.Code));
        }

        if (slot.Contains('/', StringComparison.Ordinal))
        {
            return Filled(slot);
        }

        return Own(slot, context) ?? Phrase(slot, context);
    }

    /// <summary>A clause of the format by name, in words of its own when nothing changed: of the subject at hand or, after <c>@</c>, of another.</summary>
    private string Clause(string slot, WritingContext context)
    {
        var colon = slot.LastIndexOf(':');
        string[] parts = [slot[..colon], slot[(colon + 1)..]];
        var of = slot[0] == '@' ? SubjectFinder.Find(book, context.Section, parts[0][1..]) : context;
        var isSame = parts[0] == "budget-clause" ? of.Amount == of.Initial : of.Change == 0m;
        var texts = book.Figures.Writing.Texts;
        return texts.TryGetValue("clause-" + parts[1] + (isSame ? "-same" : string.Empty), out var text) || texts.TryGetValue("clause-" + parts[1], out text)
            ? Write(text, of)
            : Slot(parts[1], of);
    }

    private string? Own(string slot, WritingContext context) => slot switch
    {
        "entity" => Ledger.Entity,
        "year" => Ledger.Year.ToString(CultureInfo.InvariantCulture),
        "last" => (Ledger.Year - 1).ToString(CultureInfo.InvariantCulture),
        "部门" => Ledger.IsUnit ? "单位" : "部门",
        "subject" => context.Subject,
        "name" => context.Project is null ? context.Subject : context.Project.PublicName,
        "i" => context.Place.ToString(CultureInfo.InvariantCulture),
        "cn" => ChineseNumber.Of(context.Place),
        "n" => Money(context.Amount),
        "prior" => Money(context.Prior),
        "initial" => Money(context.Initial),
        "full" => Money(context.Full),
        "change" => Money(Math.Abs(context.Change)),
        "budget-change" => Money(Math.Abs(context.Amount - context.Initial)),
        "growth" => Percent.Growth(context.Change, context.Prior),
        "share" => Percent.Share(context.Amount, context.Whole),
        "deviation" => Percent.Deviation(context.Amount, context.Initial),
        "full-deviation" => Percent.Deviation(context.Amount, context.Full),
        "full-reason" => Reason(context with { Initial = context.Full }, "/budget", "与预算差异的原因"),
        "full-completion" => Percent.Deviation(context.Amount + context.Full, context.Full),
        "completion" => Percent.Deviation(context.Amount + context.Initial, context.Initial),
        "类" => CodeNames.OfFunction(Ledger, context.Code[..3]),
        "款" => CodeNames.OfFunction(Ledger, context.Code[..5]),
        "项" => CodeNames.OfFunction(Ledger, context.Code),
        "unit" => context.Project?.Unit,
        "reason" => Reason(context, string.Empty, "原因"),
        "budget-reason" => Reason(context, "/budget", "与预算差异的原因"),
        "purpose" => Reason(context, "/purpose", "用途"),
        "basis" or "allocation" or "period" or "entrusted" or "carry" => ProjectText(slot, context),
        _ when slot.StartsWith("list:", StringComparison.Ordinal) => ListWriter.Write(book, context.Section.Enumerations[int.Parse(slot[5..], CultureInfo.InvariantCulture)]),
        _ => null,
    };

    private string Reason(WritingContext context, string suffix, string what)
    {
        if (Ledger.Reasons.TryGetValue($"{context.Section.Id}/{context.Key}{suffix}", out var text) && text.Trim().Length > 0)
        {
            return text.Trim().TrimEnd(ReasonEnds);
        }

        var change = suffix == "/budget" ? context.Amount - context.Initial : context.Change;
        var same = book.Figures.Writing.Text(context.Amount == 0m && change == 0m ? "none-both" : "no-change");
        return suffix != "/purpose" && change == 0m && same.Length > 0
            ? Write(same, context)
            : missing.Note($"{context.Section.Label}“{context.Subject}”的{what}");
    }

    private string ProjectText(string role, WritingContext context)
    {
        if (context.Project is not { } project)
        {
            return string.Empty;
        }

        if (project.IsHidden)
        {
            return book.Figures.Writing.Text("withheld");
        }

        var name = book.Figures.Writing.Text("project-" + role) is { Length: > 0 } label ? label : role;
        return project.Texts.TryGetValue(role, out var text) && text.Trim().Length > 0
            ? text.Trim().TrimEnd(ReasonEnds)
            : Ledger.Reasons.GetValueOrDefault($"{context.Section.Id}/{context.Key}/purpose") is { Length: > 0 } purpose ? purpose.Trim().TrimEnd(ReasonEnds)
            : missing.Note($"项目“{project.Name}”的{name}");
    }

    private string Filled(string slot)
    {
        var absolute = slot.StartsWith("abs:", StringComparison.Ordinal);
        var key = absolute ? slot["abs:".Length..] : slot;
        if (Ledger.Texts.TryGetValue(key, out var text) && text.Trim().Length > 0)
        {
            return text.Trim();
        }

        if (book.Figures.Figure(key) is { } number)
        {
            return book.Figures.IsMoney(key) ? Money(absolute ? Math.Abs(number) : number) : Count(absolute ? Math.Abs(number) : number);
        }

        var parts = key.Split('/');
        var sheet = book.Figures.Writing.Sheet(parts[0]);
        var row = sheet?.Rows.FirstOrDefault(r => parts.Length > 1 && r.Key == parts[1]);
        var column = sheet?.Columns.FirstOrDefault(c => parts.Length > 2 && c.Key == parts[2]);
        if (row?.IsOptional == true || column?.IsOptional == true)
        {
            return parts.Length < 3 || column?.Type == "text" ? string.Empty : column?.Type == "money" && row?.Type is not "number" ? Money(0m) : "0";
        }

        var place = Ledger.Places.TryGetValue(key, out var cell) ? $"（{cell}）" : string.Empty;
        return missing.Note($"{sheet?.Title ?? parts[0]}“{row?.Name ?? parts[^1]}”{(column is null || sheet!.Columns.Count == 1 ? string.Empty : "的" + column.Name)}{place}");
    }

    private string Direction(string slot, WritingContext context)
    {
        var parts = slot.Split('|');
        if (parts.Length == 3)
        {
            var value = parts[0] == "budget" ? context.Amount - context.Initial : parts[0].Contains('[', StringComparison.Ordinal) ? book.Value(parts[0], LedgerBasis.Current) : book.Figures.Figure(parts[0]) ?? 0m;
            return value >= 0m ? parts[1] : parts[2];
        }

        return context.Change >= 0m ? parts[0] : parts[1];
    }

    private string Phrase(string slot, WritingContext context)
    {
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var measure = colon < 0 ? slot : slot[..colon];
        var start = colon < 0 ? string.Empty : slot[(colon + 1)..];
        var phrase = book.Figures.Writing.Format.PhraseList(measure).FirstOrDefault(p => p.StartsWith(start, StringComparison.Ordinal))
            ?? throw new FormatException($"格式“{book.Figures.Writing.Format.Id}”的写作模板用了不认识的占位“{{{slot}}}”。");
        var values = new Dictionary<string, string>(context.Values, StringComparer.Ordinal)
        {
            ["n"] = Measured(measure, context),
            ["year"] = (Ledger.Year - 1).ToString(CultureInfo.InvariantCulture) + "年",
        };
        var against = measure.StartsWith("比年初", StringComparison.Ordinal) ? context with { Prior = context.Initial } : context;
        return Write(phrase, against with { Values = values });
    }

    private string Measured(string measure, WritingContext context) => measure switch
    {
        Measures.Share => Percent.Share(context.Amount, context.Whole),
        Measures.Change => Money(Math.Abs(context.Change)),
        Measures.Growth => Percent.Growth(context.Change, context.Prior),
        Measures.InitialBudget => Money(context.Initial),
        Measures.FullBudget => Money(context.Full),
        Measures.BudgetChange => Money(Math.Abs(context.Amount - context.Initial)),
        Measures.BudgetGrowth => Percent.Growth(context.Amount - context.Initial, context.Initial),
        Measures.Deviation => Percent.Deviation(context.Amount, context.Initial),
        Measures.Completion => Percent.Deviation(context.Amount + context.Initial, context.Initial),
        _ => Money(context.Amount),
    };

    private string Money(decimal amount) => Composition.Money.Print(amount, _unit, _decimals);

    private static string Count(decimal number) => number.ToString(number % 1m == 0m ? "N0" : "#,##0.00##", CultureInfo.InvariantCulture);
}
