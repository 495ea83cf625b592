namespace Mingzhang.Pdf;

/// <summary>What a page says about the font of a letter.</summary>
/// <param name="Name">The font's name without the prefix of a subset, as written in the file (Chinese names are decoded).</param>
/// <param name="IsEmbedded">Whether the file holds the font's shapes.</param>
public sealed record PdfFont(string Name, bool IsEmbedded);
