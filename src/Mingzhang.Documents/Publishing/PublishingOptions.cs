using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Formats;

namespace Mingzhang.Documents.Publishing;

/// <summary>How publications are written.</summary>
public sealed record PublishingOptions
{
    /// <summary>The fonts; the shipped list when not given.</summary>
    public FontList Fonts { get; init; } = FontList.Shipped;

    /// <summary>The formats by which the figures of the open data are recognised.</summary>
    public FormatLibrary Formats { get; init; } = FormatLibrary.Shipped;

    /// <summary>The files that publications are made from: none is ever written over.</summary>
    public IReadOnlyCollection<string> Sources { get; init; } = [];

    /// <summary>The format's id, or null to recognise it.</summary>
    public string? FormatId { get; init; }
}
