namespace Mingzhang.Pdf.Content;

/// <summary>The operators that build paths, paint them and clip with them.</summary>
internal sealed class PathOperators(Drawing drawing)
{
    private readonly PathBuilder _path = new();
    private bool _clips;

    /// <summary>Forgets the current path.</summary>
    public void Clear()
    {
        _path.Clear();
        _clips = false;
    }

    /// <summary>Runs the operator if it is one of these.</summary>
    public bool TryRun(ulong operation, ContentReader reader)
    {
        ref readonly Matrix toPage = ref drawing.State.ToPage;
        switch (operation)
        {
            case Operators.Move:
                _path.Move(toPage, reader.Number(0), reader.Number(1));
                return true;
            case Operators.Line:
                _path.Line(toPage, reader.Number(0), reader.Number(1));
                return true;
            case Operators.Curve:
                _path.Curve(toPage, reader.Number(4), reader.Number(5));
                return true;
            case Operators.CurveFromHere or Operators.CurveToHere:
                _path.Curve(toPage, reader.Number(2), reader.Number(3));
                return true;
            case Operators.Rectangle:
                _path.Rectangle(toPage, reader.Number(0), reader.Number(1), reader.Number(2), reader.Number(3));
                return true;
            case Operators.Close:
                _path.Close();
                return true;
            case Operators.Clip or Operators.ClipEvenOdd:
                _clips = true;
                return true;
            default:
                return TryPaint(operation);
        }
    }

    private bool TryPaint(ulong operation)
    {
        bool closes = operation is Operators.CloseStroke or Operators.CloseFillStroke or Operators.CloseFillStrokeEvenOdd;
        bool strokes = closes || operation is Operators.Stroke or Operators.FillStroke or Operators.FillStrokeEvenOdd;
        bool fills = operation is Operators.Fill or Operators.FillOld or Operators.FillEvenOdd
            or Operators.FillStroke or Operators.FillStrokeEvenOdd or Operators.CloseFillStroke or Operators.CloseFillStrokeEvenOdd;
        if (!strokes && !fills && operation != Operators.EndPath)
        {
            return false;
        }

        if (closes)
        {
            _path.Close();
        }

        if (fills && !drawing.Marks.IsHidden)
        {
            _path.Fill(drawing.Canvas, ref drawing.State);
        }

        if (strokes && !drawing.Marks.IsHidden)
        {
            _path.Stroke(drawing.Canvas, ref drawing.State);
        }

        if (_clips && _path.Bounds() is { } bounds)
        {
            drawing.State.Clip = drawing.State.Clip.Intersect(bounds);
        }

        Clear();
        return true;
    }
}
