using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>A region's lines without its headers, those repeated after page breaks included.</summary>
/// <param name="Lines">The lines of rows.</param>
/// <param name="Header">The lines of the first header.</param>
/// <param name="NumberedColumns">How many columns the header numbers, or 0.</param>
internal sealed record LineBody(IReadOnlyList<TokenLine> Lines, IReadOnlyList<TokenLine> Header, int NumberedColumns)
{
    public static LineBody Of(TableRegion region)
    {
        var codes = CodeSystem.Of(region.Format?.Shape ?? TableShape.Any);
        var words = new HeaderWords(region);
        var named = new NamedRows(region.Format?.Rows ?? []);
        var body = new List<TokenLine>();
        var header = new List<TokenLine>();
        foreach (var part in region.Parts)
        {
            var lines = new List<TokenLine>(part.Blocks.Count);
            foreach (var block in part.Blocks.OfType<TextBlock>().Where(b => !RowLine.IsMarkedPageNumber(b.Text)))
            {
                lines.Add(LineTokenizer.Cut(block, codes, startsPart: lines.Count == 0));
            }

            var from = BodyFrom(lines, header.Count > 0, codes, words, named);
            if (header.Count == 0)
            {
                header.AddRange(lines.Take(from));
            }

            AddRows(body, lines, from, words);
        }

        if (region.Format?.Shape is TableShape.Economic)
        {
            body = [.. body.SelectMany(l => SideBySide.Part(l, codes))];
        }

        // Where nothing parts the rows, standing close says nothing.
        var tellsRows = body.Count(l => l.Block.AfterGap) * 4 >= body.Count;
        IReadOnlyList<TokenLine> told = tellsRows ? body : [.. body.Select(l => l with { TellsRows = false })];
        return new LineBody(told, header, header.Select(HeaderWords.NumberedColumns).DefaultIfEmpty().Max());
    }

    /// <summary>Adds the lines of rows, leaving out headers that a page repeats without a heading above them.</summary>
    private static void AddRows(List<TokenLine> body, List<TokenLine> lines, int from, HeaderWords words)
    {
        var inHeader = false;
        for (var i = from; i < lines.Count; i++)
        {
            var startsPage = i > from && (lines[i].Block.StartsPage || lines[i].Block.Source.Page != lines[i - 1].Block.Source.Page);
            inHeader = (inHeader || startsPage) && words.IsHeader(lines[i]);
            if (!inHeader && !HeaderWords.IsNumberedRow(lines[i]))
            {
                body.Add(lines[i]);
            }
        }
    }

    private static int BodyFrom(List<TokenLine> lines, bool isLaterPart, CodeSystem codes, HeaderWords words, NamedRows named)
    {
        var first = 0;
        while (first < lines.Count && !BeginsBody(lines, first, codes, named))
        {
            if (HeaderWords.IsNumberedRow(lines[first]))
            {
                return first + 1;
            }

            first++;
        }

        if (isLaterPart && lines.Count > 0 && !words.IsHeader(lines[0]))
        {
            return 0;
        }

        // The first row's label may be wrapped over lines above the one that shows it is a row.
        while (first > 0 && !words.IsHeader(lines[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static bool BeginsBody(List<TokenLine> lines, int index, CodeSystem codes, NamedRows named)
    {
        if (HeaderWords.IsNumberedRow(lines[index]))
        {
            return false;
        }

        var line = lines[index];
        return line.HasDecimals
            || CodeRun.At(lines, index, codes) is not null
            || (line.Tokens[0].Kind is TokenKind.Word && line.Tokens[^1].Kind is TokenKind.Digits && line.Tokens.Count > 1)
            || (named.IsName(line.Compact) && Numbering.Level(PrintedWords.Folded(line.Compact)) > 0);
    }
}
