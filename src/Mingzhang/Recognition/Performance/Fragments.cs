using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Cuts visual lines into fragments and finds the pieces of scoring rules and evidence among them.</summary>
internal static class Fragments
{
    /// <summary>Fewer spaced letters may be cells.</summary>
    private const int LeastSpaced = 3;

    /// <summary>Cuts the lines at white space and where two cells are glued together.</summary>
    public static List<Fragment> Of(IEnumerable<(int Index, TextBlock Block)> lines)
    {
        var fragments = new List<Fragment>();
        foreach ((int index, TextBlock block) in lines)
        {
            Break before = block.StartsPage ? Break.Page : block.AfterGap ? Break.Gap : Break.SameRow;
            foreach (string token in Tokens(block.Text))
            {
                fragments.Add(new Fragment(token, block.Source, index, before));
                before = Break.Space;
            }
        }

        return fragments;
    }

    /// <summary>The tokens of a line: spaced letters are joined, glued cells parted.</summary>
    public static List<string> Tokens(string line)
    {
        var tokens = new List<string>();
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length;)
        {
            int letters = LettersFrom(words, i);
            if (letters >= LeastSpaced)
            {
                tokens.Add(string.Concat(words[i..(i + letters)]));
                i += letters;
                continue;
            }

            if (tokens.Count > 0 && tokens[^1] is "指标" or "目标" && IsOrdinal(words[i]))
            {
                tokens[^1] += words[i];
            }
            else
            {
                Part(words[i], tokens);
            }

            i++;
        }

        return tokens;
    }

    /// <summary>How many words from here on are single Chinese letters, as in 有 效 提 高.</summary>
    private static int LettersFrom(string[] words, int from)
    {
        int to = from;
        while (to < words.Length && words[to].Length == 1 && words[to][0] >= 0x4E00 && words[to][0] < 0xA000)
        {
            to++;
        }

        return to - from;
    }

    /// <summary>Marks the pieces of words that are chosen from lists: scoring rules, bases, evidence.</summary>
    /// <param name="fragments">The fragments.</param>
    /// <param name="isScattered">Whether many pieces of other cells may stand between those of a word.</param>
    public static void MarkGroups(List<Fragment> fragments, bool isScattered = false)
    {
        int reach = isScattered ? 18 : 6;
        int group = 0;
        for (int i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Group != 0)
            {
                continue;
            }

            if (TryWord(fragments, i, PerformanceVocabulary.ScoreRules, reach, out List<int>? rule))
            {
                Mark(fragments, rule!, Shape.Rule, ++group);
            }
            else if (TryWord(fragments, i, PerformanceVocabulary.Bases, reach, out List<int>? basis))
            {
                Mark(fragments, basis!, Shape.Basis, ++group);
            }
        }

        for (int i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Group == 0 && TryEvidence(fragments, i, isScattered, out List<int>? evidence))
            {
                Mark(fragments, evidence!, Shape.Evidence, ++group);
            }
        }
    }

    /// <summary>Whether the text is the number of an item such as <c>1：</c>, <c>2：享受</c> or <c>3</c>.</summary>
    private static bool IsOrdinal(string word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && digits < word.Length && word[digits] is '：' or ':' or '.' or '、' or '．';
    }

    private static void Part(string word, List<string> tokens)
    {
        int cut = CutOf(word);
        if (cut <= 0 || cut >= word.Length)
        {
            tokens.Add(word);
            return;
        }

        tokens.Add(word[..cut]);
        Part(word[cut..], tokens);
    }

    /// <summary>Where a second cell begins in a token, or 0.</summary>
    private static int CutOf(string word)
    {
        if (PerformanceVocabulary.ScoreRules.Prefix(word) is { } rule && rule.Length < word.Length
            && PerformanceVocabulary.IsEvidence(word[rule.Length..], out _))
        {
            return rule.Length;
        }

        if (PerformanceVocabulary.Bases.Prefix(word) is { } basis && basis.Length < word.Length
            && (char.IsAsciiDigit(word[basis.Length]) || ValueText.IsOperator(word[basis.Length])))
        {
            return basis.Length;
        }

        if (PerformanceVocabulary.Evidence.Prefix(word) is { } evidence && evidence.Length < word.Length
            && LevelLabels.IsPiece(word[evidence.Length..], isDepartment: false))
        {
            return evidence.Length;
        }

        return PerformanceVocabulary.Level2.Prefix(word) is { } level && word.Length >= level.Length + 2
            && word[level.Length] is not ('值' or '：' or ':') && !char.IsAsciiDigit(word[level.Length])
            ? level.Length
            : 0;
    }

    /// <summary>One of the words begins here and its other pieces follow, other cells' pieces perhaps between them.</summary>
    private static bool TryWord(List<Fragment> fragments, int start, WordList words, int reach, out List<int>? pieces)
    {
        pieces = null;
        string first = fragments[start].Text;
        if (first.Length < 2 || fragments[start].Shape != Shape.Text || !words.MayBegin(first[0]))
        {
            return false;
        }

        foreach (string word in words.Words)
        {
            if (!word.StartsWith(first, StringComparison.Ordinal))
            {
                continue;
            }

            var taken = new List<int> { start };
            int length = first.Length;
            for (int i = start + 1; i < fragments.Count && i <= start + reach && length < word.Length; i++)
            {
                string text = fragments[i].Text;
                if (text == first && word.LastIndexOf(first, StringComparison.Ordinal) == 0)
                {
                    break;
                }

                if (fragments[i].Group == 0 && string.CompareOrdinal(word, length, text, 0, text.Length) == 0)
                {
                    taken.Add(i);
                    length += text.Length;
                }
            }

            if (length == word.Length)
            {
                pieces = taken;
                return true;
            }
        }

        return false;
    }

    /// <summary>Evidence words from here on: the longest run of pieces that ends with a whole word.</summary>
    private static bool TryEvidence(List<Fragment> fragments, int start, bool isScattered, out List<int>? pieces)
    {
        const int Reach = 10;
        pieces = null;
        if (!PerformanceVocabulary.IsEvidence(fragments[start].Text, out _))
        {
            return false;
        }

        var taken = new List<int>();
        string text = string.Empty;
        for (int i = start; i < fragments.Count && i < start + Reach; i++)
        {
            bool isFull = IsWhole(text) && text[^1] is not (',' or '，' or '、' or '；') && !fragments[i].Text.StartsWith(',');
            if (isFull || (fragments[i].Group != 0 && !isScattered))
            {
                break;
            }

            if (fragments[i].Group == 0 && PerformanceVocabulary.IsEvidence(text + fragments[i].Text, out bool isWhole))
            {
                text += fragments[i].Text;
                taken.Add(i);
                pieces = isWhole ? [.. taken] : pieces;
            }
            else if (!isScattered || taken.Count == 0)
            {
                break;
            }
        }

        return pieces is not null;
    }

    private static bool IsWhole(string text) => PerformanceVocabulary.IsEvidence(text, out bool isWhole) && isWhole;

    private static void Mark(List<Fragment> fragments, List<int> pieces, Shape shape, int group)
    {
        foreach (int i in pieces)
        {
            fragments[i].Shape = shape;
            fragments[i].Group = group;
        }
    }
}
