using Mingzhang.Disclosures;

namespace Mingzhang.Formats;

/// <summary>What the head of a format's file says: enough to recognise documents by, read without the rest of the file.</summary>
/// <remarks>The head ends with the first top-level key that is not <c>name</c>, <c>extends</c>, <c>abstract</c>, <c>region</c>, <c>kind</c>, <c>years</c>, <c>unit</c> or <c>hints</c>.</remarks>
/// <param name="Id">The format's id.</param>
/// <param name="Name">The name shown to users.</param>
/// <param name="Extends">The id of the format it extends, or an empty string.</param>
/// <param name="Region">The region, or an empty string for a general format.</param>
/// <param name="Kind">What is disclosed.</param>
/// <param name="FromYear">First year it applies to, or null.</param>
/// <param name="ToYear">Last year it applies to, or null.</param>
/// <param name="IsAbstract">True for formats that only serve as a base for others.</param>
/// <param name="Hints">Words whose presence speaks for it.</param>
public sealed record FormatCard(
    string Id, string Name, string Extends, string Region, DisclosureKind Kind, int? FromYear, int? ToYear, bool IsAbstract, IReadOnlyList<Hint> Hints)
{
    private static readonly string[] HeadKeys = ["name", "extends", "abstract", "region", "kind", "years", "unit", "hints"];

    /// <summary>Whether the year lies within the format's years.</summary>
    public bool Covers(int year) => (FromYear ?? int.MinValue) <= year && year <= (ToYear ?? int.MaxValue);

    /// <summary>How many years the year lies outside the format's, 0 when inside.</summary>
    public int Distance(int year) => Math.Max(0, Math.Max((FromYear ?? year) - year, year - (ToYear ?? year)));

    internal static FormatCard Of(Format format, string extends) =>
        new(format.Id, format.Name, extends, format.Region, format.Kind, format.FromYear, format.ToYear, format.IsAbstract, format.Hints);

    /// <summary>The part of a format's text before its first key that is not of the head.</summary>
    internal static string Head(string yaml)
    {
        var start = 0;
        while (start < yaml.Length)
        {
            var end = yaml.IndexOf('\n', start);
            end = end < 0 ? yaml.Length : end + 1;
            var line = yaml.AsSpan(start, end - start);
            if (char.IsAsciiLetter(line[0]) && !StartsHead(line))
            {
                return yaml[..start];
            }

            start = end;
        }

        return yaml;
    }

    /// <summary>Whether a key of a format is part of its head.</summary>
    internal static bool IsHead(string key) => Array.IndexOf(HeadKeys, key) >= 0;

    private static bool StartsHead(ReadOnlySpan<char> line)
    {
        foreach (var key in HeadKeys)
        {
            if (line.StartsWith(key) && line.Length > key.Length && line[key.Length] == ':')
            {
                return true;
            }
        }

        return false;
    }
}
