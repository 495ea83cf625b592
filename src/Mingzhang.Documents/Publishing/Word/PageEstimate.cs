using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>
/// Tells on which page each entry of the contents stands, by setting the document in thought: its lines have fixed heights and
/// its characters fixed widths. A program that sets it may still differ where fonts do.
/// </summary>
internal sealed class PageEstimate
{
    private const double TextLine = PageSetup.Line / 20.0;
    private readonly Publication _publication;
    private readonly Dictionary<int, int> _pages = [];
    private int _page;
    private double _at;
    private bool _isLandscape;

    private PageEstimate(Publication publication) => _publication = publication;

    /// <summary>The printed page number of each block that the contents lead to, by its place among the blocks.</summary>
    public static IReadOnlyDictionary<int, int> Of(Publication publication)
    {
        var estimate = new PageEstimate(publication);
        estimate.Run();
        return estimate._pages;
    }

    private double Room => PageSetup.Down(_isLandscape);

    private void Run()
    {
        for (var i = 0; i < _publication.Blocks.Count; i++)
        {
            var block = _publication.Blocks[i];
            if (block is CoverBlock or ContentsBlock)
            {
                continue;
            }

            var isAcross = WordFlow.LiesAcross(_publication, i);
            if (_page == 0 || isAcross != _isLandscape)
            {
                _isLandscape = isAcross;
                NewPage();
            }

            Place(block, i);
        }
    }

    private void Place(PublicationBlock block, int index)
    {
        switch (block)
        {
            case HeadingBlock heading:
                BreakIf(heading.StartsPage);
                KeepWithNext(index);
                _pages[index] = _page;
                Lines(heading.Level == 1 ? 35 : TextLine, HeadingLines(heading));
                _at += heading.Level == 1 ? TextLine : 0;
                break;
            case ParagraphBlock paragraph:
                Lines(TextLine, TextLines(paragraph.IsMissing ? Draft.Missing(paragraph.Text) : paragraph.Text));
                break;
            case TableBlock table:
                BreakIf(table.StartsPage);
                PlaceTable(table, index);
                break;
        }
    }

    private void PlaceTable(TableBlock table, int index)
    {
        var set = TableSetting.Of(table);
        var heights = set.Heights();
        var header = heights.Take(set.Plan.HeaderRows).Sum();
        var start = TableSetting.Caption(table) + header + heights.Skip(set.Plan.HeaderRows).FirstOrDefault();
        BreakIf(_at + start > Room);
        _pages[index] = _page;
        _at += TableSetting.Caption(table) + header;
        for (var r = set.Plan.HeaderRows; r < heights.Length; r++)
        {
            if (_at + heights[r] > Room && !set.MayBreak(r))
            {
                NewPage();
                _at += header;
            }

            _at += heights[r];
            while (_at > Room)
            {
                var rest = _at - Room;
                NewPage();
                _at = header + rest;
            }
        }

        foreach (var note in table.Notes)
        {
            _at += 4;
            Lines(22, LineBreaker.Lines(note, PageSetup.Across(_isLandscape), 24, 12, Gap));
        }
    }

    /// <summary>Moves on where what must follow does not fit beside the heading.</summary>
    private void KeepWithNext(int index)
    {
        var need = 0.0;
        for (var i = index; i < _publication.Blocks.Count; i++)
        {
            var block = _publication.Blocks[i];
            if (block is HeadingBlock heading && (i == index || !heading.StartsPage))
            {
                need += (heading.Level == 1 ? 35 + TextLine : TextLine) * HeadingLines(heading);
                continue;
            }

            need += block switch
            {
                ParagraphBlock => TextLine,
                TableBlock { StartsPage: false } table => TableStart(table),
                _ => 0,
            };
            break;
        }

        BreakIf(_at + need > Room + 0.1);
    }

    private static double TableStart(TableBlock table)
    {
        var set = TableSetting.Of(table);
        return TableSetting.Caption(table) + set.Heights().Take(set.Plan.HeaderRows + 1).Sum();
    }

    private void Lines(double height, int count)
    {
        for (var i = 0; i < count; i++)
        {
            BreakIf(_at + height > Room + 0.1);
            _at += height;
        }
    }

    private const double Gap = PageSetup.CharacterSpace / 20.0;

    private int HeadingLines(HeadingBlock heading) => heading.Level == 1
        ? LineBreaker.Lines(heading.Text, PageSetup.Across(_isLandscape), 0, 22, Gap)
        : TextLines(heading.Text);

    private int TextLines(string text) => LineBreaker.Lines(text, PageSetup.Across(_isLandscape), 31.6, 16, Gap);

    private void BreakIf(bool breaks)
    {
        if (breaks && _at > 0)
        {
            NewPage();
        }
    }

    private void NewPage()
    {
        _page++;
        _at = 0;
    }
}
