using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables;

/// <summary>A row while it is being read.</summary>
/// <param name="kind">What it stands for.</param>
/// <param name="source">Where its label or, failing that, its first figure stands.</param>
public sealed class RowBuilder(RowKind kind, Source source)
{
    private readonly List<Figure> _figures = [];

    /// <summary>What it stands for.</summary>
    public RowKind Kind { get; set; } = kind;

    /// <summary>Where its label or, failing that, its first figure stands.</summary>
    public Source Source { get; set; } = source;

    /// <summary>The joined code (2080101, 30113, 208), or an empty string.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>True when the text lost the code and the document's other tables settled it.</summary>
    public bool CodeInferred { get; set; }

    /// <summary>The name as printed, without white space and without the code.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The project's name where rows are projects, else empty.</summary>
    public string Item { get; set; } = string.Empty;

    /// <summary>The budget unit whose block the row belongs to, where a table repeats per unit, else empty.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>Its side in a two-sided table.</summary>
    public Side Side { get; set; }

    /// <summary>Which part of a long list set side by side it stands in, 0 for the first; rows of a part come before those of the next.</summary>
    public int Panel { get; set; }

    /// <summary>Depth in a hierarchy of items (一、 = 1, 1. = 2, 其中 = 3), 0 where it has none.</summary>
    public int Level { get; set; }

    /// <summary>Whether it holds no figure yet.</summary>
    public bool IsEmpty => _figures.Count == 0;

    /// <summary>Puts a figure in a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="inferred">True when position and arithmetic settled the column, not the cell it stands in.</param>
    /// <returns>False when the text is no figure or the column already holds one.</returns>
    public bool Put(TableColumn column, string printed, Source source, bool inferred = false) =>
        Amount.TryParse(printed, out var amount) && TryAdd(new Figure(column, amount, printed, source, inferred));

    /// <summary>Takes all figures out again.</summary>
    public void Clear() => _figures.Clear();

    /// <summary>The figure in the column, or null when it holds none.</summary>
    public Amount? In(TableColumn column) => _figures.Find(f => f.Column.Index == column.Index)?.Amount;

    internal TableRow Build(int index, string key)
    {
        var row = new TableRow
        {
            Index = index,
            Key = key,
            Kind = Kind,
            Code = Code,
            CodeInferred = CodeInferred,
            Name = PrintedWords.WithoutSpaces(Name),
            Item = PrintedWords.WithoutSpaces(Item),
            Unit = PrintedWords.WithoutSpaces(Unit),
            Side = Side,
            Level = Level,
            Source = Source,
        };
        row.Facts =
        [
            .. _figures.Select(f => new Fact(null, row, f.Column, f.Amount, f.Source)
            {
                Printed = f.Printed,
                ColumnInferred = f.Inferred,
            }),
        ];
        return row;
    }

    /// <summary>Keeps the figures by column; a column holds one.</summary>
    private bool TryAdd(Figure figure)
    {
        var at = 0;
        while (at < _figures.Count && _figures[at].Column.Index < figure.Column.Index)
        {
            at++;
        }

        if (at < _figures.Count && _figures[at].Column.Index == figure.Column.Index)
        {
            return false;
        }

        _figures.Insert(at, figure);
        return true;
    }

    private sealed record Figure(TableColumn Column, Amount Amount, string Printed, Source Source, bool Inferred);
}
