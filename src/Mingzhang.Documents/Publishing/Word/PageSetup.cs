namespace Mingzhang.Documents.Publishing.Word;

/// <summary>The page of an official document: GB/T 9704-2012, 5.2 (page and margins) and 5.2.3 (22 lines of 28 characters). In twentieths of a point unless said otherwise.</summary>
internal static class PageSetup
{
    /// <summary>A4, the short side.</summary>
    public const int Short = 11906;

    /// <summary>A4, the long side.</summary>
    public const int Long = 16838;

    /// <summary>The top margin, 37 mm.</summary>
    public const int Top = 2098;

    /// <summary>The bottom margin, 35 mm.</summary>
    public const int Bottom = 1984;

    /// <summary>The margin at the binding, 28 mm.</summary>
    public const int Left = 1587;

    /// <summary>The margin at the cut, 26 mm.</summary>
    public const int Right = 1474;

    /// <summary>A line: 225 mm hold 22.</summary>
    public const int Line = 579;

    /// <summary>What a character of 16 points gives up so that 156 mm hold 28.</summary>
    /// <remarks>Said of the characters and not of the page's grid, which LibreOffice reads otherwise than Word.</remarks>
    public const int CharacterSpace = -5;

    /// <summary>The room for text across an upright page, in points.</summary>
    public const double Width = (Short - Left - Right) / 20.0;

    /// <summary>The room for text down an upright page, in points.</summary>
    public const double Height = (Long - Top - Bottom) / 20.0;

    /// <summary>The room across the page for a table, in points.</summary>
    public static double Across(bool isLandscape) => isLandscape ? Height : Width;

    /// <summary>The room down the page for a table, in points.</summary>
    public static double Down(bool isLandscape) => isLandscape ? Width : Height;

    /// <summary>Writes a section's properties.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="section">The section.</param>
    public static void Write(WordXml xml, Section section)
    {
        xml.Start("sectPr");
        if (section.HasMark)
        {
            xml.Reference("headerReference", "even", WordParts.MarkHeader).Reference("headerReference", "default", WordParts.MarkHeader);
        }

        if (section.HasNumbers)
        {
            xml.Reference("footerReference", "even", WordParts.EvenFooter).Reference("footerReference", "default", WordParts.OddFooter);
        }

        xml.Value("type", "nextPage").Start("pgSz").Attribute("w", section.IsLandscape ? Long : Short).Attribute("h", section.IsLandscape ? Short : Long);
        if (section.IsLandscape)
        {
            xml.Attribute("orient", "landscape");
        }

        // Turned by a quarter, so that bound pages keep the margin of the binding at the top.
        var (top, right, bottom, left) = section.IsLandscape ? (Left, Top, Right, Bottom) : (Top, Right, Bottom, Left);
        xml.End().Start("pgMar").Attribute("top", top).Attribute("right", right).Attribute("bottom", bottom).Attribute("left", left)
            .Attribute("header", 850).Attribute("footer", section.IsLandscape ? 794 : 1304).Attribute("gutter", 0).End();
        if (section.StartsNumbers)
        {
            xml.Start("pgNumType").Attribute("start", 1).End();
        }

        // No grid where pages lie across: they hold tables, and LibreOffice would cut their height to whole lines.
        xml.Start("docGrid");
        if (!section.IsLandscape)
        {
            xml.Attribute("type", "lines");
        }

        xml.Attribute("linePitch", Line).End().End();
    }

    /// <summary>A run of pages of one kind.</summary>
    internal sealed record Section
    {
        /// <summary>Whether the pages lie across.</summary>
        public bool IsLandscape { get; init; }

        /// <summary>Whether the pages bear numbers.</summary>
        public bool HasNumbers { get; init; }

        /// <summary>Whether the first of them is page 1.</summary>
        public bool StartsNumbers { get; init; }

        /// <summary>Whether they bear the draft's mark.</summary>
        public bool HasMark { get; init; }
    }
}
