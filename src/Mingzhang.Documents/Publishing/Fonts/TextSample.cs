using System.Text;
using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>The characters that a font must hold.</summary>
internal sealed class TextSample
{
    private TextSample(IReadOnlyList<int> characters) => Characters = characters;

    /// <summary>Digits, letters and signs of tables.</summary>
    public static TextSample Latin { get; } = new([.. Enumerable.Range('!', '~' - '!' + 1)]);

    /// <summary>Each once, in order of code point; white space left out.</summary>
    public IReadOnlyList<int> Characters { get; }

    /// <summary>All characters of a publication beyond Latin ones.</summary>
    public static TextSample Of(Publication publication)
    {
        var all = new SortedSet<int>();
        foreach (var text in publication.Blocks.SelectMany(Texts))
        {
            foreach (var rune in text.EnumerateRunes())
            {
                if (rune.Value >= 0x2000 && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                {
                    all.Add(rune.Value);
                }
            }
        }

        return new TextSample([.. all]);
    }

    private static IEnumerable<string> Texts(PublicationBlock block) => block switch
    {
        CoverBlock cover => [.. cover.Lines, .. cover.Foot],
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [paragraph.Text],
        TableBlock table => [table.Number, table.Title, table.Left, table.Right, .. table.Notes, .. table.Header.Concat(table.Rows).SelectMany(r => r.Cells).Select(c => c.Text)],
        _ => ["目录"],
    };
}
