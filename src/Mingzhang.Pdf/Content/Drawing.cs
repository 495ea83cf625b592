using Mingzhang.Pdf.Fonts;
using Mingzhang.Pdf.Structure;

namespace Mingzhang.Pdf.Content;

/// <summary>What the families of operators share while one page is drawn.</summary>
internal sealed class Drawing(ObjectStore store, PdfLimits limits, FontReader fonts, OptionalContent layers, PageCanvas canvas)
{
    private readonly List<GraphicsState> _saved = [];

    /// <summary>The current graphics state; a field, so that it is changed in place.</summary>
#pragma warning disable MA0069, CA1051 // a struct behind a property would be a copy
    public GraphicsState State;
#pragma warning restore MA0069, CA1051

    public ObjectStore Store => store;

    public PdfLimits Limits => limits;

    public FontReader Fonts => fonts;

    public OptionalContent Layers => layers;

    public PageCanvas Canvas => canvas;

    public MarkedContent Marks { get; } = new(canvas, layers, store);

    public UndecodedLetters Undecoded { get; } = new();

    public int SavedCount => _saved.Count;

    public void Save()
    {
        if (_saved.Count < limits.MaxStateDepth)
        {
            _saved.Add(State);
        }
        else
        {
            store.Log.Add(PdfProblemKind.LimitReached, "图形状态嵌套过深");
        }
    }

    /// <summary>Brings back the last saved state, unless it belongs to what is around the form that runs.</summary>
    public void Restore(int floor)
    {
        if (_saved.Count > floor)
        {
            State = _saved[^1];
            _saved.RemoveAt(_saved.Count - 1);
        }
    }

    public void DropSaved(int floor) => _saved.RemoveRange(floor, Math.Max(0, _saved.Count - floor));
}
