using System.Text;
using Mingzhang.Composition.Publishing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>A publication as tab-separated text, enough to read it back.</summary>
internal static class PlainText
{
    public static string Of(Publication publication)
    {
        var text = new StringBuilder();
        foreach (var block in publication.Blocks)
        {
            switch (block)
            {
                case CoverBlock cover:
                    cover.Lines.ToList().ForEach(l => text.Append(l).Append("\n\n"));
                    cover.Foot.ToList().ForEach(l => text.Append(l).Append("\n\n"));
                    break;
                case ContentsBlock:
                    text.Append("目 录\n\n");
                    publication.Blocks.OfType<HeadingBlock>().Where(h => h.InContents).ToList().ForEach(h => text.Append(h.Text).Append('\n'));
                    text.Append('\n');
                    break;
                case HeadingBlock heading:
                    text.Append(heading.Text).Append("\n\n");
                    break;
                case ParagraphBlock paragraph:
                    text.Append(paragraph.Text).Append("\n\n");
                    break;
                case TableBlock table:
                    Table(text, table);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, TableBlock table)
    {
        foreach (var line in new[] { table.Number, table.Title, table.Left, table.Right }.Where(l => l.Length > 0))
        {
            text.Append(line).Append("\n\n");
        }

        var width = table.Widths.Count;
        var covered = new int[width];
        foreach (var row in table.Header.Concat(table.Rows))
        {
            var cells = new string[width];
            Array.Fill(cells, string.Empty);
            var at = 0;
            foreach (var cell in row.Cells)
            {
                while (at < width && covered[at] > 0)
                {
                    at++;
                }

                cells[at] = cell.Text;
                for (var i = 0; i < cell.ColumnSpan; i++)
                {
                    covered[at + i] = cell.RowSpan;
                }

                at += cell.ColumnSpan;
            }

            for (var i = 0; i < width; i++)
            {
                covered[i] = Math.Max(0, covered[i] - 1);
            }

            text.AppendJoin('\t', cells).Append('\n');
        }

        text.Append('\n');
        table.Notes.ToList().ForEach(n => text.Append(n).Append("\n\n"));
    }
}
