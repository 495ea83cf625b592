using Mingzhang.Texts;

namespace Mingzhang.Detection.Corruption;

/// <summary>Finds where in a document a figure that recognition read stands; each stretch of text is given out once.</summary>
public sealed class SiteFinder
{
    private readonly Dictionary<Source, List<(Site Site, string Text)>> _pieces = [];
    private readonly HashSet<Site> _used = [];

    /// <summary>Takes in the lines and cells of a document.</summary>
    public SiteFinder(Document document)
    {
        for (var p = 0; p < document.Pages.Count; p++)
        {
            var blocks = document.Pages[p].Blocks;
            for (var b = 0; b < blocks.Count; b++)
            {
                Enter(blocks[b], p, b);
            }
        }
    }

    /// <summary>The next stretch of text at the source that is exactly the figure, or null.</summary>
    public Site? Find(Source source, string printed)
    {
        if (printed.Length == 0 || !_pieces.TryGetValue(source, out var pieces))
        {
            return null;
        }

        foreach (var (piece, text) in pieces)
        {
            for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
            {
                var isWhole = (at == 0 || !IsPart(text[at - 1])) && (at + printed.Length == text.Length || !IsPart(text[at + printed.Length]));
                var site = piece with { Offset = at, Length = printed.Length };
                if (isWhole && _used.Add(site))
                {
                    return site;
                }
            }
        }

        return null;
    }

    /// <summary>The text around a site.</summary>
    public string TextAt(Source source, Site site) => _pieces[source].First(p => p.Site == site with { Offset = 0, Length = 0 }).Text;

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private void Enter(Block block, int page, int index)
    {
        if (block is TextBlock line)
        {
            Add(line.Source, new Site(page, index, -1, -1, 0, 0), line.Text);
        }
        else if (block is Grid grid)
        {
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                for (var c = 0; c < grid.Rows[r].Cells.Count; c++)
                {
                    Add(grid.Rows[r].Cells[c].Source, new Site(page, index, r, c, 0, 0), grid.Rows[r].Cells[c].Text);
                }
            }
        }
    }

    private void Add(Source source, Site site, string text) =>
        (_pieces.TryGetValue(source, out var list) ? list : _pieces[source] = []).Add((site, text));
}
