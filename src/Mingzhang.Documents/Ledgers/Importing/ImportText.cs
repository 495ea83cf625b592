using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Ledgers.Reading;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Takes codes and names out of the ways exports write them: <c>2080101-行政运行</c>, <c>[2080101]行政运行</c>, <c>208-01-01</c>, <c>101001 某局</c>.</summary>
internal static partial class ImportText
{
    /// <summary>The code of 3, 5 or 7 digits at the head of the text that begins with one of the digits; or empty.</summary>
    public static string Code(string text, string first)
    {
        var digits = new StringBuilder();
        foreach (var c in Plain(text).TrimStart('[', '【', '(', '（', ' '))
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is not ('-' or '.' or '－' or '_') || digits.Length is not (3 or 5))
            {
                break;
            }
        }

        return digits.Length is 3 or 5 or 7 && first.Contains(digits[0], StringComparison.Ordinal) ? digits.ToString() : string.Empty;
    }

    /// <summary>The text with digits at half width, without the point and noughts of a code stored as a number: <c>30102.0</c>.</summary>
    private static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('０', '９') < 0 && !text.Contains(".0", StringComparison.Ordinal) ? text : PointNought().Replace(string.Concat(text.Select(FilledNumber.Half)), string.Empty);

    /// <summary>The name after a code, or an empty string.</summary>
    public static string NameAfterCode(string text) => Plain(text).TrimStart("[【(（0123456789-.－_]】)） ".ToCharArray()).Trim();

    /// <summary>The name without the number that systems set before it: <c>101001-某局</c>, <c>[11000023T00]某项目</c>.</summary>
    public static string Name(string text) => Numbered().Match(text) is { Success: true } match && match.Length < text.Length ? text[match.Length..].Trim() : text;

    [GeneratedRegex(@"(?<=^(?:[0-9]{3}|[0-9]{5}|[0-9]{7}))\.0+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointNought();

    [GeneratedRegex(@"^(?:[\[【][0-9A-Za-z]+[\]】]\s*|[0-9][0-9A-Z]{2,}\s*[-－_]\s*|[0-9][0-9A-Z]{5,}\s+|[0-9]{6,}[A-Z]?[0-9]*(?=\p{IsCJKUnifiedIdeographs}))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
