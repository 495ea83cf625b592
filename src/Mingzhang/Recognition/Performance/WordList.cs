using System.Collections;

namespace Mingzhang.Recognition.Performance;

/// <summary>Words that texts are searched for. Most texts hold none of them, which their letters tell at once.</summary>
internal sealed class WordList : IEnumerable<string>
{
    private readonly string[] _words;
    private readonly LetterSet _firsts = new();
    private readonly LetterSet _letters = new();
    private readonly int _longest;

    /// <summary>Takes the words.</summary>
    public WordList(params string[] words)
    {
        _words = words;
        foreach (string word in words)
        {
            _firsts.Add(word[0]);
            _longest = Math.Max(_longest, word.Length);
            foreach (char letter in word)
            {
                _letters.Add(letter);
            }
        }
    }

    /// <summary>The words in their order.</summary>
    public ReadOnlySpan<string> Words => _words;

    /// <summary>Whether some word begins with the letter.</summary>
    public bool MayBegin(char letter) => _firsts.Has(letter);

    /// <summary>Whether the text is one of the words.</summary>
    public bool Contains(string text) =>
        text.Length > 0 && text.Length <= _longest && _firsts.Has(text[0]) && Array.IndexOf(_words, text) >= 0;

    /// <summary>The longest of the words that the text begins with, or null.</summary>
    public string? Prefix(ReadOnlySpan<char> text)
    {
        string? best = null;
        if (text.Length > 0 && _firsts.Has(text[0]))
        {
            foreach (string word in _words)
            {
                if (word.Length > (best?.Length ?? 0) && text.StartsWith(word, StringComparison.Ordinal))
                {
                    best = word;
                }
            }
        }

        return best;
    }

    /// <summary>Whether some word begins with the text.</summary>
    public bool HasBeginning(string text)
    {
        if (text.Length > 0 && !_firsts.Has(text[0]))
        {
            return false;
        }

        foreach (string word in _words)
        {
            if (word.StartsWith(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is a piece of one of the words.</summary>
    public bool HasPiece(string text)
    {
        if (text.Length > _longest)
        {
            return false;
        }

        foreach (char letter in text)
        {
            if (!_letters.Has(letter))
            {
                return false;
            }
        }

        foreach (string word in _words)
        {
            if (word.Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool AnyIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Prefix(text[i..]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Letters, a bit for each there is.</summary>
    private sealed class LetterSet
    {
        private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

        public void Add(char letter) => _bits[letter >> 6] |= 1UL << (letter & 63);

        public bool Has(char letter) => (_bits[letter >> 6] & (1UL << (letter & 63))) != 0;
    }
}
