using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>
/// The narrative as one text. A word list is searched for in it once, and the few words that stand anywhere are then looked for
/// paragraph by paragraph: most words of most lists stand nowhere.
/// </summary>
public sealed class NarrativeText
{
    private readonly Dictionary<string, IReadOnlyList<string>> _occurring = new(StringComparer.Ordinal);
    private readonly Disclosure _disclosure;
    private readonly string _text;

    /// <summary>Puts the paragraphs of a document together.</summary>
    public NarrativeText(Disclosure disclosure)
    {
        _disclosure = disclosure;
        _text = string.Join('\n', disclosure.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text));
    }

    /// <summary>The words of a list of the format that stand in some paragraph, in the list's order.</summary>
    public IReadOnlyList<string> Occurring(string list)
    {
        if (!_occurring.TryGetValue(list, out var words))
        {
            _occurring[list] = words = [.. _disclosure.Format.WordList(list).Where(w => _text.Contains(w, StringComparison.Ordinal))];
        }

        return words;
    }
}
