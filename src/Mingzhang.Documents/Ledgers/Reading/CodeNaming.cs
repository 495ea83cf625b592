using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Holds the name that stands after a code against the list's.</summary>
internal static class CodeNaming
{
    /// <summary>An error when the name is that of another code, a question when it is none of the list; null when it fits.</summary>
    public static LedgerProblem? Doubt(string place, string code, string name, string what, ClassificationList known)
    {
        var own = known.NameOf(code)!;
        var (bare, listed) = (Bare(name), Bare(own));
        if (bare.Length == 0 || listed.Contains(bare, StringComparison.Ordinal) || bare.Contains(listed, StringComparison.Ordinal))
        {
            return null;
        }

        var other = known.Codes.FirstOrDefault(c => c.Length == code.Length && Bare(known.NameOf(c)!) == bare);
        return other is not null
            ? new LedgerProblem(place, $"{what}“{code}”是“{own}”，后面写的“{name}”是“{other}”，请核对用哪一个；名称确实如此的，请填入“自有科目名称”。")
            : new LedgerProblem(place, $"{what}“{code}”在名单中是“{own}”，后面写的是“{name}”，按名单写出；要用所写名称的，请填入“自有科目名称”。") { IsQuestion = true };
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
