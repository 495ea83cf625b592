using System.Text;

namespace Mingzhang.Acceptance.Variation;

/// <summary>What a conversion leaves of the pages between the lines of the sample: numbers in many styles, running headers; and files in other encodings.</summary>
public sealed class PageVariationTests
{
    private const int LinesOnAPage = 28;
    private const int Width = 60;

    [Theory]
    [InlineData("budget-2026", "{0}", "")]
    [InlineData("budget-2026", "- {0} -", "")]
    [InlineData("budget-2026", "— {0} —", "")]
    [InlineData("budget-2026", "第 {0} 页", "")]
    [InlineData("budget-2026", "第{0}页 共60页", "")]
    [InlineData("budget-2026", "{0}/60", "")]
    [InlineData("budget-2026", "{0}", "云岭州水务局2026年部门预算公开")]
    [InlineData("budget-2025", "{0}", "部门预算公开")]
    [InlineData("final-accounts-2023", "- {0} -", "2023年度部门决算公开")]
    public void Page_numbers_and_headers_between_the_lines_are_left_out(string sample, string number, string header)
    {
        var text = Variant.Text(sample);
        var page = 0;
        Variant.ShouldReadAlike(text, Wrapped(text, Width, () => $"\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, number, ++page)}\n\n" + (header.Length > 0 ? header + "\n\n" : string.Empty)));
    }

    [Theory]
    [InlineData("budget-2026", 46)]
    [InlineData("budget-2026", 74)]
    [InlineData("final-accounts-2023", 56)]
    public void Text_may_be_wrapped_at_any_place(string sample, int width)
    {
        var text = Variant.Text(sample);
        Variant.ShouldReadAlike(text, Wrapped(text, width, () => string.Empty));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Other_encodings_read_alike(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Variant.Text("budget-2026").Replace("\n", "\r\n", StringComparison.Ordinal);
        var codes = Encoding.GetEncoding(encoding);
        Variant.Read([.. codes.GetPreamble(), .. codes.GetBytes(text)]).Claims.Select(c => c.Snippet).ShouldBe(Variant.Read(Variant.Text("budget-2026")).Claims.Select(c => c.Snippet));
    }

    [Theory]
    [InlineData(" ", "\u00a0")]
    [InlineData("\n一、", "\n　　一、")]
    [InlineData("\n", "\r\n")]
    public void Other_white_space_reads_alike(string find, string replace)
    {
        var text = Variant.Text("budget-2026");
        Variant.ShouldReadAlike(text, text.Replace(find, replace, StringComparison.Ordinal));
    }

    /// <summary>Every line outside tables cut at a width (Chinese characters count two), with a gap after each, figures kept whole.</summary>
    private static string Wrapped(string text, int width, Func<string> pageBreak)
    {
        var wrapped = new StringBuilder();
        var count = 0;
        foreach (var line in text.Split('\n').Where(l => l.Trim().Length > 0))
        {
            var isRow = line.Contains('\t', StringComparison.Ordinal);
            foreach (var piece in isRow ? [line] : Pieces(line, width))
            {
                wrapped.Append(piece).Append(isRow ? "\n" : "\n\n");
                count++;
                if (!isRow && count >= LinesOnAPage)
                {
                    wrapped.Append(pageBreak());
                    count = 0;
                }
            }
        }

        return wrapped.ToString();
    }

    private static List<string> Pieces(string line, int width)
    {
        var pieces = new List<string>();
        var from = 0;
        var used = 0;
        for (var i = 0; i < line.Length; i++)
        {
            used += line[i] < 256 ? 1 : 2;
            var mayBreak = !(char.IsAscii(line[i]) && char.IsAscii(line[i - (i > 0 ? 1 : 0)])) && !"，。；：、）”》".Contains(line[i], StringComparison.Ordinal);
            if (used > width && mayBreak && i > from)
            {
                pieces.Add(line[from..i]);
                from = i;
                used = 2;
            }
        }

        pieces.Add(line[from..]);
        return pieces;
    }
}
