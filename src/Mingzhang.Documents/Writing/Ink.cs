using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing;

/// <summary>Colours words with terminal escapes, or leaves them plain.</summary>
internal sealed class Ink(bool colour)
{
    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Good(string text) => Paint("32", text);

    public string Error(string text) => Paint("1;31", text);

    /// <summary>The colour of the severity; green for none.</summary>
    public string Of(Severity? severity, string text) => severity switch
    {
        Severity.Error => Error(text),
        Severity.Warning => Paint("33", text),
        Severity.Hint => Paint("36", text),
        _ => Good(text),
    };

    private string Paint(string code, string text) =>
        colour && text.Length > 0 ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
