using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Tables;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Narrative;

/// <summary>What a sentence speaks of while it is written: a subject with its money, or a project, or nothing in particular.</summary>
internal sealed record WritingContext(SectionFormat Section)
{
    /// <summary>The subject as the sentence calls it.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>What reasons are kept under: the subject's name or its code.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>The classification code, or an empty string.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The project, or null.</summary>
    public LedgerProject? Project { get; init; }

    /// <summary>Its place among its like, from 1.</summary>
    public int Place { get; init; }

    /// <summary>Its money in 元.</summary>
    public decimal Amount { get; init; }

    /// <summary>The same of the year before.</summary>
    public decimal Prior { get; init; }

    /// <summary>The same of the budget at the start of the year.</summary>
    public decimal Initial { get; init; }

    /// <summary>The same of the full-year budget.</summary>
    public decimal Full { get; init; }

    /// <summary>What its share is of.</summary>
    public decimal Whole { get; init; }

    /// <summary>Extra values by slot name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The change against last year.</summary>
    public decimal Change => Amount - Prior;

    /// <summary>Nothing this year, nothing in what it is compared with.</summary>
    public bool IsNothing => Amount == 0m && Prior == 0m && Initial == 0m;

    /// <summary>The context of the expression's money.</summary>
    public static WritingContext Of(SectionFormat section, ComposedBook book, string expression, string subject, string key, string code = "") => new(section)
    {
        Subject = subject,
        Key = key,
        Code = code,
        Amount = book.Value(expression, LedgerBasis.Current, code),
        Prior = book.Value(expression, LedgerBasis.Prior, code),
        Initial = book.Value(expression, LedgerBasis.Initial, code),
        Full = book.Value(expression, LedgerBasis.Full, code),
        Whole = section.Whole.Length > 0 ? book.Value(section.Whole, LedgerBasis.Current) : 0m,
    };
}
