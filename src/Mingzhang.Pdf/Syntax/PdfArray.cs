namespace Mingzhang.Pdf.Syntax;

/// <summary>An array whose elements are given with references followed.</summary>
internal sealed class PdfArray(IObjectResolver? resolver)
{
    private readonly List<PdfValue> _items = [];

    public int Count => _items.Count;

    public PdfValue this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_items.Count)
            {
                return default;
            }

            PdfValue item = _items[index];
            return item.Kind == PdfKind.Reference && resolver is not null ? resolver.Resolve(item) : item;
        }
    }

    /// <summary>The element as written: a reference stays one.</summary>
    public PdfValue Raw(int index) => (uint)index < (uint)_items.Count ? _items[index] : default;

    public void Add(PdfValue value) => _items.Add(value);

    public void Clear() => _items.Clear();

    /// <summary>The first <paramref name="count"/> elements as numbers, or null when there are fewer or some are no numbers.</summary>
    public double[]? Numbers(int count)
    {
        if (Count < count)
        {
            return null;
        }

        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            PdfValue item = this[i];
            if (!item.IsNumber || !double.IsFinite(item.Number))
            {
                return null;
            }

            numbers[i] = item.Number;
        }

        return numbers;
    }
}
