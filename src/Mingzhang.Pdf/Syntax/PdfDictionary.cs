namespace Mingzhang.Pdf.Syntax;

/// <summary>A dictionary whose values are given with references followed; a missing key is the null object.</summary>
internal sealed class PdfDictionary(IObjectResolver? resolver)
{
    private readonly Dictionary<string, PdfValue> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    public IReadOnlyDictionary<string, PdfValue> Entries => _entries;

    public PdfValue this[string key]
    {
        get
        {
            PdfValue value = Raw(key);
            return value.Kind == PdfKind.Reference && resolver is not null ? resolver.Resolve(value) : value;
        }
    }

    /// <summary>The value as written: a reference stays one.</summary>
    public PdfValue Raw(string key) => _entries.GetValueOrDefault(key);

    /// <summary>The value under the key, or under its abbreviation as inline images use them.</summary>
    public PdfValue Either(string key, string abbreviation)
    {
        PdfValue value = this[key];
        return value.IsNull ? this[abbreviation] : value;
    }

    /// <summary>Keeps the first of two values under one key, as readers do.</summary>
    public void Add(string key, PdfValue value) => _entries.TryAdd(key, value);

    public bool Is(string key, string name) => string.Equals(this[key].NameText, name, StringComparison.Ordinal);

    /// <summary>The whole number under the key, or <paramref name="otherwise"/> when there is none.</summary>
    public int Integer(string key, int otherwise = 0)
    {
        PdfValue value = this[key];
        return value.IsNumber ? value.Integer : otherwise;
    }

    public double Number(string key, double otherwise = 0)
    {
        PdfValue value = this[key];
        return value.IsNumber && double.IsFinite(value.Number) ? value.Number : otherwise;
    }
}
