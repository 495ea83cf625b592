namespace Mingzhang.Pdf.Content;

/// <summary>The operators of content streams that matter here, packed as <see cref="Syntax.Keywords"/> does.</summary>
internal static class Operators
{
    // Graphics state
    public const ulong Save = 'q';
    public const ulong Restore = 'Q';
    public const ulong Concatenate = 'c' | ((ulong)'m' << 8);
    public const ulong LineWidth = 'w';
    public const ulong ExtendedState = 'g' | ((ulong)'s' << 8);

    // Paths
    public const ulong Move = 'm';
    public const ulong Line = 'l';
    public const ulong Curve = 'c';
    public const ulong CurveFromHere = 'v';
    public const ulong CurveToHere = 'y';
    public const ulong Rectangle = 'r' | ((ulong)'e' << 8);
    public const ulong Close = 'h';
    public const ulong Clip = 'W';
    public const ulong ClipEvenOdd = 'W' | ((ulong)'*' << 8);
    public const ulong EndPath = 'n';

    // Painting
    public const ulong Stroke = 'S';
    public const ulong CloseStroke = 's';
    public const ulong Fill = 'f';
    public const ulong FillOld = 'F';
    public const ulong FillEvenOdd = 'f' | ((ulong)'*' << 8);
    public const ulong FillStroke = 'B';
    public const ulong FillStrokeEvenOdd = 'B' | ((ulong)'*' << 8);
    public const ulong CloseFillStroke = 'b';
    public const ulong CloseFillStrokeEvenOdd = 'b' | ((ulong)'*' << 8);
    public const ulong Do = 'D' | ((ulong)'o' << 8);
    public const ulong BeginInlineImage = 'B' | ((ulong)'I' << 8);

    // Colour
    public const ulong StrokeGray = 'G';
    public const ulong FillGray = 'g';
    public const ulong StrokeRgb = 'R' | ((ulong)'G' << 8);
    public const ulong FillRgb = 'r' | ((ulong)'g' << 8);
    public const ulong StrokeCmyk = 'K';
    public const ulong FillCmyk = 'k';
    public const ulong StrokeSpace = 'C' | ((ulong)'S' << 8);
    public const ulong FillSpace = 'c' | ((ulong)'s' << 8);
    public const ulong StrokeColor = 'S' | ((ulong)'C' << 8);
    public const ulong FillColor = 's' | ((ulong)'c' << 8);
    public const ulong StrokeColorNamed = 'S' | ((ulong)'C' << 8) | ((ulong)'N' << 16);
    public const ulong FillColorNamed = 's' | ((ulong)'c' << 8) | ((ulong)'n' << 16);

    // Text
    public const ulong BeginText = 'B' | ((ulong)'T' << 8);
    public const ulong EndText = 'E' | ((ulong)'T' << 8);
    public const ulong CharacterSpacing = 'T' | ((ulong)'c' << 8);
    public const ulong WordSpacing = 'T' | ((ulong)'w' << 8);
    public const ulong HorizontalScaling = 'T' | ((ulong)'z' << 8);
    public const ulong Leading = 'T' | ((ulong)'L' << 8);
    public const ulong Font = 'T' | ((ulong)'f' << 8);
    public const ulong RenderMode = 'T' | ((ulong)'r' << 8);
    public const ulong Rise = 'T' | ((ulong)'s' << 8);
    public const ulong MoveText = 'T' | ((ulong)'d' << 8);
    public const ulong MoveTextLeading = 'T' | ((ulong)'D' << 8);
    public const ulong TextMatrix = 'T' | ((ulong)'m' << 8);
    public const ulong NextLine = 'T' | ((ulong)'*' << 8);
    public const ulong Show = 'T' | ((ulong)'j' << 8);
    public const ulong ShowSpaced = 'T' | ((ulong)'J' << 8);
    public const ulong NextLineShow = '\'';
    public const ulong NextLineShowSpaced = '"';

    // Marked content
    public const ulong BeginMarked = 'B' | ((ulong)'M' << 8) | ((ulong)'C' << 16);
    public const ulong BeginMarkedWithProperties = 'B' | ((ulong)'D' << 8) | ((ulong)'C' << 16);
    public const ulong EndMarked = 'E' | ((ulong)'M' << 8) | ((ulong)'C' << 16);
}
