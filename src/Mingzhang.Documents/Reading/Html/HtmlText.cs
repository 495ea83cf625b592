using System.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Gathers text as a browser sets it: white space collapsed, none where source lines wrap between Chinese characters.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _wrapped;

    public void Append(string data)
    {
        foreach (char c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _space = true;
                _wrapped |= c is '\n' or '\r';
                continue;
            }

            if (_space && _text.Length > 0 && !(_wrapped && IsWide(_text[^1]) && IsWide(c)))
            {
                _text.Append(' ');
            }

            _space = false;
            _wrapped = false;
            _text.Append(c);
        }
    }

    /// <summary>The text gathered, which is then forgotten.</summary>
    public string Take()
    {
        string text = _text.ToString();
        _text.Clear();
        _space = false;
        _wrapped = false;
        return text;
    }

    private static bool IsWide(char c) => c >= '\u2E80';
}
