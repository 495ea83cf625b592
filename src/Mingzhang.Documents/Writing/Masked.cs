using System.Diagnostics.CodeAnalysis;
using Mingzhang.Checking.Rules.Privacy;

namespace Mingzhang.Documents.Writing;

/// <summary>Keeps personal data that a document should not have published out of what is written about it.</summary>
internal static class Masked
{
    /// <summary>The text with mobile numbers, identity numbers, bank accounts and home addresses starred out; null for null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text) => text is null ? null : PrivateText.General.Mask(text);
}
