using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>The widths of a table's columns in points, and the type size at which no figure has to break.</summary>
internal sealed class ColumnFit
{
    private static readonly double[] Sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5];

    private const double LongLabel = 9;
    private const int FewColumns = 8;

    private ColumnFit(double size, IReadOnlyList<double> widths)
    {
        Size = size;
        Widths = widths;
    }

    /// <summary>The type size in points.</summary>
    public double Size { get; }

    /// <summary>The columns' widths in points.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>The blank room at each side of a cell, in points.</summary>
    public const double Padding = 2.5;

    /// <summary>Fits the columns into the room.</summary>
    /// <param name="plan">The table.</param>
    /// <param name="room">The room in points.</param>
    /// <param name="largest">The largest type size to take.</param>
    public static ColumnFit Of(TablePlan plan, double room, double largest = double.MaxValue)
    {
        var need = Needs(plan);
        foreach (var size in Sizes)
        {
            if (size > largest)
            {
                continue;
            }

            var least = need.Select(n => (n * size) + (2 * Padding) + 1).ToArray();
            if (least.Sum() <= room || size == Sizes[^1])
            {
                return new ColumnFit(size, Share(plan.Table.Widths, Ease(least, Wishes(plan, size), room), room));
            }
        }

        throw new InvalidOperationException("The sizes end with a return.");
    }

    /// <summary>The lines that a cell takes.</summary>
    public int Lines(in PlacedCell place)
    {
        var width = 0.0;
        for (var i = 0; i < place.ColumnSpan; i++)
        {
            width += Widths[place.Column + i];
        }

        return LineBreaker.Lines(place.Cell.Text, width - (2 * Padding) - (place.Cell.Indent * Size), 0, Size, 0);
    }

    /// <summary>What each column must hold unbroken, in characters: its figures and codes whole, of names five characters (eight where there are few columns), of labels three, of long ones four.</summary>
    private static double[] Needs(TablePlan plan)
    {
        var need = new double[plan.Columns];
        Array.Fill(need, 1.0);
        foreach (var row in plan.Rows)
        {
            foreach (var place in row)
            {
                if (place is { ColumnSpan: 1, CoveredFromAbove: false } && place.Cell.Text.Length > 0)
                {
                    var whole = PrintedWidth.Of(place.Cell.Text);
                    var held = place.Cell.Kind switch
                    {
                        PublicationCellKind.Figure or PublicationCellKind.Code => whole,
                        PublicationCellKind.Label => Math.Min(whole, whole > LongLabel ? 4 : 3),
                        _ => Math.Min(whole, plan.Columns <= FewColumns ? 8 : 5) + place.Cell.Indent,
                    };
                    need[place.Column] = Math.Max(need[place.Column], held);
                }
            }
        }

        return need;
    }

    /// <summary>What each column would like besides, in points: short words on one line, others on two, headers on three.</summary>
    private static double[] Wishes(TablePlan plan, double size)
    {
        const double MostCharacters = 15;
        var wish = new double[plan.Columns];
        for (var r = 0; r < plan.Rows.Count; r++)
        {
            foreach (var place in plan.Rows[r])
            {
                if (place is { ColumnSpan: 1, CoveredFromAbove: false } && place.Cell.Text.Length > 0)
                {
                    var whole = PrintedWidth.Of(place.Cell.Text);
                    var lines = r < plan.HeaderRows ? 3 : whole > MostCharacters ? 2 : 1;
                    var characters = Math.Min(MostCharacters, Math.Ceiling(whole / lines) + place.Cell.Indent + (place.Cell.Kind == PublicationCellKind.Figure ? 0.5 : 0));
                    wish[place.Column] = Math.Max(wish[place.Column], (characters * size) + (2 * Padding) + 1);
                }
            }
        }

        return wish;
    }

    /// <summary>Moves each least width towards what the column would like, as far as there is room for all.</summary>
    private static double[] Ease(double[] least, double[] wish, double room)
    {
        var want = least.Zip(wish, Math.Max).ToArray();
        var (least0, more) = (least.Sum(), want.Sum() - least.Sum());
        var part = more <= 0 ? 0 : Math.Clamp((room - least0) / more, 0, 1);
        return [.. least.Zip(want, (l, w) => l + (part * (w - l)))];
    }

    /// <summary>Widths in proportion, none below its least: what those take is taken from the others.</summary>
    private static double[] Share(IReadOnlyList<decimal> wanted, double[] least, double room)
    {
        var widths = new double[least.Length];
        var fixedAt = new bool[least.Length];
        while (true)
        {
            var free = room;
            var weight = 0.0;
            for (var i = 0; i < widths.Length; i++)
            {
                free -= fixedAt[i] ? least[i] : 0;
                weight += fixedAt[i] ? 0 : Weight(wanted, i);
            }

            var changed = false;
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = fixedAt[i] ? least[i] : free * Weight(wanted, i) / weight;
                if (!fixedAt[i] && widths[i] < least[i])
                {
                    fixedAt[i] = changed = true;
                }
            }

            if (!changed || Array.TrueForAll(fixedAt, f => f))
            {
                return Scale(widths, room);
            }
        }
    }

    private static double[] Scale(double[] widths, double room)
    {
        var sum = widths.Sum();
        return [.. widths.Select(w => w * room / sum)];
    }

    private static double Weight(IReadOnlyList<decimal> wanted, int i) =>
        i < wanted.Count && wanted[i] > 0 ? (double)wanted[i] : 1;
}
