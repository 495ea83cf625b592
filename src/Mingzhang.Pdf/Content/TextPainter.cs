using Mingzhang.Pdf.Fonts;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>The text object: where the pen stands, and the letters that showing a string leaves on the page.</summary>
internal sealed class TextPainter(PageCanvas canvas, WorkMeter meter, UndecodedLetters undecoded)
{
    private const int InvisibleMode = 3;

    /// <summary>The slope up to which a line still runs along or across the page.</summary>
    private const double MostSlant = 0.1;

    private Matrix _line = Matrix.Identity;
    private Matrix _pen = Matrix.Identity;

    public (Matrix Line, Matrix Pen) Position
    {
        get => (_line, _pen);
        set => (_line, _pen) = value;
    }

    public void Begin() => Set(Matrix.Identity);

    public void Set(in Matrix matrix)
    {
        _line = matrix;
        _pen = matrix;
    }

    public void MoveLine(double x, double y) => Set(new Matrix(1, 0, 0, 1, x, y).Then(_line));

    /// <summary>Moves the pen by a number of a TJ array, in thousandths of the font size, against the direction of writing.</summary>
    public void Adjust(double thousandths, ref GraphicsState state)
    {
        double length = -thousandths / 1000 * state.FontSize;
        if (state.Font?.IsVertical == true)
        {
            MovePen(0, length);
        }
        else
        {
            MovePen(length * state.HorizontalScaling, 0);
        }
    }

    public void Show(ReadOnlySpan<byte> text, ref GraphicsState state, bool hidden)
    {
        if (state.Font is not { } font)
        {
            undecoded.NoteMissingFont(text.Length);
            return;
        }

        double size = state.FontSize;
        bool vertical = font.IsVertical;
        int position = 0;
        while (position < text.Length)
        {
            Glyph glyph = font.Next(text, ref position);
            meter.Spend(4);
            if (!hidden)
            {
                Draw(glyph, font, ref state);
            }

            double advance = (glyph.Advance * size) + state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            if (vertical)
            {
                MovePen(0, advance);
            }
            else
            {
                MovePen(advance * state.HorizontalScaling, 0);
            }
        }
    }

    private void MovePen(double x, double y) =>
        _pen = _pen with { E = _pen.E + (x * _pen.A) + (y * _pen.C), F = _pen.F + (x * _pen.B) + (y * _pen.D) };

    private void Draw(in Glyph glyph, FontDecoder font, ref GraphicsState state)
    {
        Matrix toPage = _pen.Then(state.ToPage);
        double size = state.FontSize;
        double across = size * state.HorizontalScaling;
        double left = -glyph.OriginX * across;
        double baseline = state.Rise - (glyph.OriginY * size);
        PdfBox box = toPage.Apply(
            left,
            baseline + (font.Metrics.Descent * size),
            left + (glyph.Width * across),
            baseline + (font.Metrics.Ascent * size));
        (double x, double y) = toPage.Apply(left, baseline);
        if (glyph.Text is null)
        {
            undecoded.Note(font.Info);
        }

        // Where the line runs, one font size long.
        (double dx, double dy) = font.IsVertical ? (-toPage.C * size, -toPage.D * size) : (toPage.A * across, toPage.B * across);
        double length = font.IsVertical ? Math.Abs(glyph.Advance) : glyph.Width;
        double height = Math.Abs(size) * Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D));
        bool invisible = state.RenderMode == InvisibleMode || !state.Clip.Contains(box.CenterX, box.CenterY);
        var letter = new PdfLetter(glyph.Text ?? PdfLetter.Unknown, font.Info, height, box, x, y, Direction(dx, dy), state.FillShade, invisible);
        canvas.AddLetter(letter, dx * length, dy * length);
    }

    private static PdfDirection Direction(double dx, double dy)
    {
        if (Math.Min(Math.Abs(dx), Math.Abs(dy)) > MostSlant * Math.Max(Math.Abs(dx), Math.Abs(dy)))
        {
            return PdfDirection.Slanted;
        }

        if (Math.Abs(dx) >= Math.Abs(dy))
        {
            return dx >= 0 ? PdfDirection.Right : PdfDirection.Left;
        }

        return dy >= 0 ? PdfDirection.Down : PdfDirection.Up;
    }
}
