namespace Mingzhang.Pdf.Content;

/// <summary>The operators for colour, of which only the lightness is kept.</summary>
internal static class ColorOperators
{
    /// <summary>Runs the operator if it is one of these.</summary>
    public static bool TryRun(ulong operation, ContentReader reader, ResourceLookup resources, ref GraphicsState state)
    {
        switch (operation)
        {
            case Operators.FillGray or Operators.FillRgb or Operators.FillCmyk:
                state.Fill = Device(reader);
                return true;
            case Operators.StrokeGray or Operators.StrokeRgb or Operators.StrokeCmyk:
                state.Stroke = Device(reader);
                return true;
            case Operators.FillSpace:
                state.Fill = Paint.InSpace(resources.ColorSpace(reader.Name(0)));
                return true;
            case Operators.StrokeSpace:
                state.Stroke = Paint.InSpace(resources.ColorSpace(reader.Name(0)));
                return true;
            case Operators.FillColor or Operators.FillColorNamed:
                state.Fill = state.Fill.With(reader.Operands);
                return true;
            case Operators.StrokeColor or Operators.StrokeColorNamed:
                state.Stroke = state.Stroke.With(reader.Operands);
                return true;
            default:
                return false;
        }
    }

    private static Paint Device(ContentReader reader) => default(Paint).With(reader.Operands);
}
