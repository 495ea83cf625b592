using Mingzhang.Classification;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Parts the name of a code from the name of the project that stands after it in the same row.</summary>
internal static class ProjectNames
{
    private static readonly Lazy<ILookup<string, string>> NamesByEnd = new(() =>
        FunctionalCode.Known.Codes.Where(c => c.Length == 7).ToLookup(c => c[^2..], c => FunctionalCode.Known.NameOf(c)!, StringComparer.Ordinal));

    public static (string Name, string Item) Part(string code, List<LabelPiece> pieces, KnownNames names)
    {
        var whole = pieces.FindIndex(p => names.Knows(code, p.Text));
        if (whole >= 0)
        {
            return (pieces[whole].Text, Join(pieces, 0, whole) + Join(pieces, whole + 1, pieces.Count - whole - 1));
        }

        var label = Join(pieces, 0, pieces.Count);
        var known = names.Of(code)
            .Where(n => label.StartsWith(n, StringComparison.Ordinal))
            .OrderByDescending(n => n.Length)
            .FirstOrDefault();
        if (known is not null)
        {
            return (known, label[known.Length..]);
        }

        foreach (var name in names.Of(code))
        {
            if (Interleaved(pieces, name) is { } item)
            {
                return (name, item);
            }
        }

        // Only the lowest level has projects; without a known name the first gap between two cells parts them.
        if (code.Length < 7)
        {
            return (label, string.Empty);
        }

        // Many 项 are called alike in every 类, the ordinary ones by the same last digits.
        if (Alike(code, label) is { } alike)
        {
            return (alike, label[alike.Length..]);
        }

        var cut = CellGap(pieces);
        return (Join(pieces, 0, cut), Join(pieces, cut, pieces.Count - cut));
    }

    private static string? Alike(string code, string label) =>
        NamesByEnd.Value[code[^2..]].Where(n => label.StartsWith(n, StringComparison.Ordinal)).MaxBy(n => n.Length);

    /// <summary>
    /// Where both cells wrap, a line holds a piece of each: what is left of the pieces once those of the known name are taken out, or null.
    /// </summary>
    private static string? Interleaved(List<LabelPiece> pieces, string name)
    {
        var rest = new System.Text.StringBuilder();
        return Begun(pieces, name, rest) == name.Length && rest.Length > 0 ? rest.ToString() : null;
    }

    /// <summary>How many characters of the name the pieces hold, those of a project between them left aside.</summary>
    public static int Begun(List<LabelPiece> pieces, string name, System.Text.StringBuilder? rest = null)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            if (at < name.Length && string.CompareOrdinal(name, at, piece.Text, 0, piece.Text.Length) == 0)
            {
                at += piece.Text.Length;
            }
            else
            {
                rest?.Append(piece.Text);
            }
        }

        return at;
    }

    /// <summary>Index of the piece that begins the second cell: after a space on one line, else after a line break without a gap.</summary>
    private static int CellGap(List<LabelPiece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var besideNumber = char.IsAsciiDigit(pieces[i].Text[0]) || char.IsAsciiDigit(pieces[i - 1].Text[^1]);
            if (pieces[i].FollowsOnLine && !besideNumber)
            {
                return i;
            }
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i] is { FollowsOnLine: false, IsAttached: true })
            {
                return i;
            }
        }

        return pieces.Count;
    }

    private static string Join(List<LabelPiece> pieces, int from, int count) =>
        string.Concat(pieces.Skip(from).Take(count).Select(p => p.Text));
}
