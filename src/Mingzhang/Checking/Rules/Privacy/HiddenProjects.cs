using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>The projects that a document withholds (特定目标…), as its tables print them.</summary>
internal sealed class HiddenProjects
{
    private readonly IReadOnlyList<string> _words;

    /// <summary>Finds the withheld rows of the tables.</summary>
    public HiddenProjects(Disclosure disclosure)
    {
        _words = disclosure.Format.WordList("hidden-projects");
        Rows = [.. disclosure.Tables.SelectMany(t => t.Rows.Where(r => IsHidden(NameOf(r))).Select(r => new HiddenRow(t, r)))];
    }

    /// <summary>The withheld rows.</summary>
    public IReadOnlyList<HiddenRow> Rows { get; }

    /// <summary>Whether a name or text is that of something withheld.</summary>
    public bool IsHidden(string text)
    {
        foreach (var word in _words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The project's name of a row: its item, or its name where rows are projects alone.</summary>
    public static string NameOf(TableRow row) => row.Item.Length > 0 ? row.Item : row.Code.Length == 0 ? row.Name : string.Empty;
}

/// <summary>A row of a table that withholds what it is for.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
internal sealed record HiddenRow(Table Table, TableRow Row)
{
    /// <summary>What it is called.</summary>
    public string Name => HiddenProjects.NameOf(Row);

    /// <summary>The code it goes by, without the words before it.</summary>
    public string Key => PrintedWords.Folded(Name);

    /// <summary>Its money: the figure of the first column, which is the total; null when none is printed.</summary>
    public Fact? Money => Row.Facts.Count > 0 ? Row.Facts[0] : null;

    /// <summary>Its amount, or null.</summary>
    public Amount? Amount => Money?.Amount;
}
