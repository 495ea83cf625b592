using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Content;

/// <summary>
/// The current path, already on the page. Curves are kept as jumps to their end: they bound the path but are neither rules nor
/// rectangles.
/// </summary>
internal sealed class PathBuilder
{
    private const int MostPoints = 200_000;

    private readonly List<Node> _nodes = [];
    private double _startX;
    private double _startY;

    private enum Step : byte
    {
        Move,
        Line,
        Curve,
    }

    public void Move(in Matrix toPage, double x, double y)
    {
        (_startX, _startY) = toPage.Apply(x, y);
        Add(Step.Move, _startX, _startY);
    }

    public void Line(in Matrix toPage, double x, double y)
    {
        (double px, double py) = toPage.Apply(x, y);
        Add(_nodes.Count == 0 ? Step.Move : Step.Line, px, py);
    }

    public void Curve(in Matrix toPage, double x, double y)
    {
        (double px, double py) = toPage.Apply(x, y);
        Add(_nodes.Count == 0 ? Step.Move : Step.Curve, px, py);
    }

    public void Rectangle(in Matrix toPage, double x, double y, double width, double height)
    {
        Move(toPage, x, y);
        Line(toPage, x + width, y);
        Line(toPage, x + width, y + height);
        Line(toPage, x, y + height);
        Close();
    }

    public void Close()
    {
        if (_nodes.Count > 0 && (_nodes[^1].X != _startX || _nodes[^1].Y != _startY))
        {
            Add(Step.Line, _startX, _startY);
        }
    }

    public void Clear() => _nodes.Clear();

    /// <summary>The box around the path, or null when it is empty.</summary>
    public PdfBox? Bounds()
    {
        if (_nodes.Count == 0)
        {
            return null;
        }

        PdfBox bounds = BoundsOf(CollectionsMarshal.AsSpan(_nodes));
        return double.IsFinite(bounds.Width + bounds.Height) ? bounds : null;
    }

    public void Stroke(PageCanvas canvas, ref GraphicsState state)
    {
        double thickness = Math.Abs(state.LineWidth) * state.ToPage.Scale;
        for (int i = 1; i < _nodes.Count; i++)
        {
            if (_nodes[i].Step == Step.Line)
            {
                Node from = _nodes[i - 1];
                canvas.AddStroke(from.X, from.Y, _nodes[i].X, _nodes[i].Y, thickness, state.Clip, state.Stroke.Shade);
            }
        }
    }

    /// <summary>Fills what is an upright rectangle, thin, or the frame between two rectangles; other shapes hold no table.</summary>
    public void Fill(PageCanvas canvas, ref GraphicsState state)
    {
        Span<Node> nodes = CollectionsMarshal.AsSpan(_nodes);
        PdfBox? outer = null;
        for (int start = 0, end; start < nodes.Length; start = end)
        {
            end = start + 1;
            while (end < nodes.Length && nodes[end].Step != Step.Move)
            {
                end++;
            }

            Span<Node> part = nodes[start..end];
            PdfBox box = BoundsOf(part);
            bool upright = IsUprightRectangle(part, box);
            if (!double.IsFinite(box.Width + box.Height) || (!upright && Math.Min(box.Width, box.Height) > PageCanvas.ThinLimit))
            {
                Flush(ref outer, canvas, ref state);
            }
            else if (upright && outer is { } around && FrameFill.TryAdd(around, box, canvas, ref state))
            {
                outer = null;
            }
            else
            {
                Flush(ref outer, canvas, ref state);
                outer = box;
            }
        }

        Flush(ref outer, canvas, ref state);
    }

    private static void Flush(ref PdfBox? box, PageCanvas canvas, ref GraphicsState state)
    {
        if (box is { } area)
        {
            canvas.AddArea(area, state.Clip, state.FillShade);
        }

        box = null;
    }

    private static PdfBox BoundsOf(ReadOnlySpan<Node> nodes)
    {
        double left = nodes[0].X;
        double right = left;
        double top = nodes[0].Y;
        double bottom = top;
        foreach (ref readonly Node node in nodes)
        {
            left = Math.Min(left, node.X);
            right = Math.Max(right, node.X);
            top = Math.Min(top, node.Y);
            bottom = Math.Max(bottom, node.Y);
        }

        return new PdfBox(left, top, right, bottom);
    }

    private static bool IsUprightRectangle(ReadOnlySpan<Node> nodes, PdfBox box)
    {
        if (nodes.Length is < 4 or > 6)
        {
            return false;
        }

        const double Slack = 0.05;
        foreach (ref readonly Node node in nodes)
        {
            bool onSide = Math.Abs(node.X - box.Left) < Slack || Math.Abs(node.X - box.Right) < Slack;
            bool onLevel = Math.Abs(node.Y - box.Top) < Slack || Math.Abs(node.Y - box.Bottom) < Slack;
            if (node.Step == Step.Curve || !onSide || !onLevel)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(Step step, double x, double y)
    {
        if (_nodes.Count < MostPoints)
        {
            _nodes.Add(new Node(step, x, y));
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(Step Step, double X, double Y);
}
