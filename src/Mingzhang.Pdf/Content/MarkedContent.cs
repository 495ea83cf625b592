using System.Text;
using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>
/// Marked content: layers that are switched off hide what is inside, and ActualText replaces the letters inside, as every
/// reader of text does.
/// </summary>
internal sealed class MarkedContent(PageCanvas canvas, OptionalContent layers, IObjectResolver resolver)
{
    private const int MaxDepth = 4096;

    private readonly Stack<Mark> _open = new();
    private int _hidden;
    private int _replacing;

    /// <summary>Whether what comes now is on a layer that is switched off.</summary>
    public bool IsHidden => _hidden > 0;

    /// <summary>Opens a sequence.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="properties">The property list as written: a layer is known by its reference.</param>
    public void Begin(string? tag, PdfValue properties)
    {
        bool hides = string.Equals(tag, "OC", StringComparison.Ordinal) && !layers.IsVisible(properties);
        PdfValue actual = resolver.Resolve(properties).AsDictionary?["ActualText"] ?? default;
        string? replacement = actual.Kind == PdfKind.String && _replacing == 0 ? TextString(actual.Bytes) : null;
        if (_open.Count >= MaxDepth)
        {
            return;
        }

        _open.Push(new Mark(hides, replacement, canvas.Letters.Count));
        _hidden += hides ? 1 : 0;
        _replacing += replacement is not null ? 1 : 0;
    }

    public void End()
    {
        if (!_open.TryPop(out Mark mark))
        {
            return;
        }

        _hidden -= mark.Hides ? 1 : 0;
        if (mark.Replacement is { } text)
        {
            _replacing--;
            Replace(mark.FirstLetter, text);
        }
    }

    /// <summary>How much is open; a form must close what it opens.</summary>
    public int Depth => _open.Count;

    public void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            End();
        }
    }

    private void Replace(int first, string text)
    {
        List<PdfLetter> letters = canvas.Letters;
        int count = letters.Count - first;
        if (count <= 0)
        {
            return;
        }

        string[] characters = [.. text.EnumerateRunes().Select(r => r.ToString())];
        if (characters.Length == count)
        {
            for (int i = 0; i < count; i++)
            {
                letters[first + i] = letters[first + i] with { Text = characters[i] };
            }

            return;
        }

        PdfLetter model = letters[first];
        PdfBox box = model.Box;
        for (int i = first + 1; i < letters.Count; i++)
        {
            box = box.Union(letters[i].Box);
        }

        letters.RemoveRange(first, count);
        double width = box.Width / Math.Max(1, characters.Length);
        for (int i = 0; i < characters.Length; i++)
        {
            double left = box.Left + (i * width);
            canvas.AddLetter(model with { Text = characters[i], Box = box with { Left = left, Right = left + width }, BaselineX = left }, width, 0);
        }
    }

    /// <summary>A text string: UTF-16 or UTF-8 with a mark, else Latin.</summary>
    private static string TextString(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => Encoding.Latin1.GetString(bytes),
    };

    private readonly record struct Mark(bool Hides, string? Replacement, int FirstLetter);
}
