namespace Mingzhang.Checking.Rules.Words;

/// <summary>Names by their first character, for finding all that stand in a text in one pass over it.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<char, List<string>> _byFirst = [];

    /// <summary>Enters names; none may be empty.</summary>
    public NameIndex(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            (_byFirst.TryGetValue(name[0], out var same) ? same : _byFirst[name[0]] = []).Add(name);
        }
    }

    /// <summary>Adds the names that stand in the text.</summary>
    public void Find(string text, HashSet<string> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (_byFirst.TryGetValue(text[i], out var names))
            {
                foreach (var name in names)
                {
                    if (string.CompareOrdinal(text, i, name, 0, name.Length) == 0)
                    {
                        found.Add(name);
                    }
                }
            }
        }
    }
}
