using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>The names of rows that a format gives, for telling whether pieces of text are one or the beginning of one.</summary>
internal sealed class NamedRows
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public NamedRows(IEnumerable<RowFormat> rows)
    {
        foreach (var row in rows)
        {
            _names.Add(RowMatcher.Bare(row.Name));
            foreach (var other in row.OtherNames)
            {
                _names.Add(RowMatcher.Bare(other));
            }
        }
    }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>Whether the label is one of the names, numbering and 其中 left aside.</summary>
    public bool IsName(string label) => _names.Contains(RowMatcher.Bare(label));

    /// <summary>Whether the label is one of the names or begins one.</summary>
    public bool Begins(string label)
    {
        var bare = RowMatcher.Bare(label);
        return bare.Length > 0 && _names.Any(n => n.StartsWith(bare, StringComparison.Ordinal));
    }

    /// <summary>Whether a piece goes on a label that is not complete without it, or completes a longer name.</summary>
    public bool GoesOn(string label, string piece) =>
        Begins(label + piece) && !(IsName(label) && !IsName(label + piece) && Begins(piece));
}
