namespace Mingzhang.Documents.Publishing.Pdf;

/// <summary>A printed publication.</summary>
/// <param name="Pdf">The PDF.</param>
/// <param name="Notes">Which fonts stood in for others.</param>
internal sealed record Printout(byte[] Pdf, IReadOnlyList<string> Notes);
