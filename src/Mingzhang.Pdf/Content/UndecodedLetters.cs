using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Content;

/// <summary>Counts the shapes of a page whose meaning the file does not tell, by font, and reports them once.</summary>
internal sealed class UndecodedLetters
{
    private readonly Dictionary<string, int> _byFont = new(StringComparer.Ordinal);
    private int _withoutFont;

    public void Note(PdfFont font) => _byFont[font.Name] = _byFont.GetValueOrDefault(font.Name) + 1;

    /// <summary>Text was shown in a font that the file does not hold: not even its codes can be told apart.</summary>
    public void NoteMissingFont(int bytes) => _withoutFont += bytes;

    public void Report(ProblemLog log)
    {
        foreach ((string font, int count) in _byFont.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            log.Add(PdfProblemKind.UndecodableText, $"字体“{font}”的 {count} 个字符没有对应的文字信息，无法识别");
        }

        if (_withoutFont > 0)
        {
            log.Add(PdfProblemKind.UndecodableText, $"有 {_withoutFont} 字节的文字所用字体缺失，无法识别");
        }
    }
}
