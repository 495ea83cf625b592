namespace Mingzhang.Recognition.Narrative;

/// <summary>How wide the text is set around each line, so that a line which is not full can end its paragraph.</summary>
/// <remarks>
/// In a text of visual lines the widths of most lines lie close under one value; where paragraphs are whole lines they scatter, and
/// no width is known. Headings, parts and pages may be set wider or narrower, so the width is taken near the line.
/// </remarks>
internal sealed class SetWidth
{
    private const int Near = 15;
    private readonly int[] _widths;

    public SetWidth(IReadOnlyList<NarrativeLine> lines)
    {
        _widths = new int[lines.Count];
        IsKnown = LooksSet(lines);
        if (IsKnown)
        {
            Measure(lines);
        }
    }

    /// <summary>Whether the document is made of visual lines of one width.</summary>
    public bool IsKnown { get; }

    /// <summary>The set width near the line, or 0 when it is not known.</summary>
    public int At(int line) => _widths[line];

    private static bool LooksSet(IReadOnlyList<NarrativeLine> lines)
    {
        var widths = lines.Where(l => l.IsVisual && l.Width >= 32).Select(l => l.Width).Order().ToList();
        if (widths.Count < 8)
        {
            return false;
        }

        var wide = widths[(int)(widths.Count * 0.95)];
        return wide <= 320 && widths.Count(w => w >= wide * 0.8) >= widths.Count * 0.35;
    }

    private void Measure(IReadOnlyList<NarrativeLine> lines)
    {
        Span<int> top = stackalloc int[3];
        for (var i = 0; i < lines.Count; i++)
        {
            top.Clear();
            for (var j = Math.Max(0, i - Near); j <= Math.Min(lines.Count - 1, i + Near); j++)
            {
                var width = lines[j].IsVisual ? lines[j].Width : 0;
                for (var k = 0; k < top.Length; k++)
                {
                    if (width > top[k])
                    {
                        (width, top[k]) = (top[k], width);
                    }
                }
            }

            _widths[i] = top[2] > 0 ? top[2] : top[0];
        }
    }
}
