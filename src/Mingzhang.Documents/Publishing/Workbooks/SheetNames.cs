using System.Buffers;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>Gives each sheet a name that spreadsheets take and that no other sheet has.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("[]:*?/\\'\t\n\r");
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name wished for, or one as near to it as can be.</summary>
    public string Next(string wish)
    {
        var clean = string.Concat(Writing.SafeText.Clean(wish).Where(c => !s_forbidden.Contains(c))).Trim();
        clean = clean.Length == 0 ? "表" : clean;
        var name = Cut(clean, Longest);
        for (var i = 2; !_taken.Add(name); i++)
        {
            var tail = Writing.Wording.Invariant($"({i})");
            name = Cut(clean, Longest - tail.Length) + tail;
        }

        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
