using System.Text.RegularExpressions;
using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Importing;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Reads the classification codes of a ledger's cells, and holds the names written after them against those of the lists.</summary>
internal sealed partial class LedgerCodes(List<LedgerProblem> problems)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Names that the ledger gives, by code.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>Takes a name from the sheet of the filler's own names.</summary>
    public void Name(string code, string name) => _names[code] = name;

    /// <summary>The functional code of the cell; empty when it is blank or holds none, which is complained about.</summary>
    public string Function(LedgerRow row, string column) => Of(row, column, "12", 7, "功能科目", FunctionalCode.Known);

    /// <summary>The economic code of the cell; empty when it is blank or holds none, which is complained about.</summary>
    public string Economic(LedgerRow row, string column) => Of(row, column, "3", 5, "经济科目", EconomicCode.Known);

    /// <summary>Asks for the names of codes that neither list nor ledger has: the tables print them, those of 类 and 款 too.</summary>
    public void AskForNames(IEnumerable<LedgerLine> lines)
    {
        foreach (var line in lines)
        {
            Ask(line, line.Function, "function", "功能科目", FunctionalCode.Known);
            Ask(line, line.Economic, "economic", "经济科目", EconomicCode.Known);
        }
    }

    private void Ask(LedgerLine line, string code, string column, string what, ClassificationList known)
    {
        for (var length = code.Length; length >= 3; length -= 2)
        {
            var part = code[..length];
            if (known.NameOf(part) is null && !_names.ContainsKey(part) && _asked.Add(part))
            {
                problems.Add(new LedgerProblem(line.PlaceOf(column), length == code.Length
                    ? $"名单中没有{what}“{part}”，请核对；确有的，请在编码后写上名称。"
                    : $"名单中没有“{code}”所属的{what}“{part}”，表中它的名称会空着，请在“自有科目名称”中填写编码和名称。")
                {
                    // The lists have holes among 类 and 款; a code that is listed is not wrong for that.
                    IsQuestion = line.Basis != LedgerBasis.Current || (length < code.Length && known.NameOf(code) is not null),
                });
            }
        }
    }

    /// <summary>The code at the head of the cell (<c>2130301 行政运行</c>, <c>[30101]基本工资</c>); a name after it that the list does not have is kept.</summary>
    private string Of(LedgerRow row, string column, string first, int longest, string what, ClassificationList known)
    {
        var shown = row.Text(column);
        if (shown.Length == 0)
        {
            return string.Empty;
        }

        var code = ImportText.Code(shown, first);
        var name = ImportText.NameAfterCode(shown);
        if (code.Length == 0 || code.Length > longest)
        {
            problems.Add(new LedgerProblem(row.Place(column), $"“{shown}”不是{what}编码。"));
            return string.Empty;
        }

        if (Several().IsMatch(name))
        {
            problems.Add(new LedgerProblem(row.Place(column), $"“{shown}”有不止一个编码，请分行填写，一行一个{what}。"));
        }
        else if (name.Length > 0 && !_names.ContainsKey(code))
        {
            Compare(row.Place(column), code, name, what, known);
        }

        return code;
    }

    private void Compare(string place, string code, string name, string what, ClassificationList known)
    {
        if (known.NameOf(code) is null)
        {
            _names.Add(code, name);
        }
        else if (CodeNaming.Doubt(place, code, name, what, known) is { } doubt)
        {
            problems.Add(doubt);
        }
    }

    [GeneratedRegex("[0-9]{5}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Several();
}
