using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>What a style says that matters to reading; null where it leaves that to the style it is based on.</summary>
internal sealed record WordStyle
{
    public string? BasedOn { get; init; }

    public bool? IsHeading { get; init; }

    public bool? IsHidden { get; init; }

    public bool? BreaksPage { get; init; }

    public int? NumberId { get; init; }

    public int? NumberLevel { get; init; }

    public static WordStyle None { get; } = new();
}

/// <summary>The styles of a document, each with what it inherits.</summary>
internal sealed class WordStyles
{
    private const int MaxInheritance = 20;

    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);
    private string? _defaultParagraph;

    /// <summary>Reads the part; without one there are no styles.</summary>
    public static WordStyles Read(XmlWalk? walk)
    {
        var styles = new WordStyles();
        if (walk is null)
        {
            return styles;
        }

        using (walk)
        {
            walk.MoveToRoot();
            int depth = walk.Enter();
            while (walk.NextChild(depth))
            {
                if (walk.Name == "style")
                {
                    styles.ReadStyle(walk);
                }
            }
        }

        return styles;
    }

    /// <summary>A style with what it inherits; the default paragraph style when the name is null.</summary>
    public WordStyle Of(string? id)
    {
        WordStyle resolved = WordStyle.None;
        string? at = id ?? _defaultParagraph;
        for (int i = 0; at is not null && i < MaxInheritance && _styles.TryGetValue(at, out WordStyle? style); i++)
        {
            resolved = resolved with
            {
                IsHeading = resolved.IsHeading ?? style.IsHeading,
                IsHidden = resolved.IsHidden ?? style.IsHidden,
                BreaksPage = resolved.BreaksPage ?? style.BreaksPage,
                NumberId = resolved.NumberId ?? style.NumberId,
                NumberLevel = resolved.NumberLevel ?? style.NumberLevel,
            };
            at = style.BasedOn;
        }

        return resolved;
    }

    private void ReadStyle(XmlWalk walk)
    {
        string? id = walk.Attribute("styleId");
        bool isDefault = walk.Attribute("type") == "paragraph" && walk.Attribute("default") is "1" or "true";
        var style = new WordStyle();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            style = walk.Name switch
            {
                "name" => style with { IsHeading = style.IsHeading ?? IsHeadingName(walk.Attribute("val")) },
                "basedOn" => style with { BasedOn = walk.Attribute("val") },
                "pPr" => ReadParagraphPart(walk, style),
                "rPr" => style with { IsHidden = ReadHidden(walk) ?? style.IsHidden },
                _ => style,
            };
        }

        if (id is not null)
        {
            _styles[id] = style;
            _defaultParagraph = isDefault ? id : _defaultParagraph;
        }
    }

    private static WordStyle ReadParagraphPart(XmlWalk walk, WordStyle style)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "outlineLvl":
                    style = style with { IsHeading = walk.Number("val", 9) < 9 };
                    break;
                case "pageBreakBefore":
                    style = style with { BreaksPage = walk.IsOn() };
                    break;
                case "numPr":
                    (int? number, int? level) = ReadNumber(walk);
                    style = style with { NumberId = number, NumberLevel = level };
                    break;
            }
        }

        return style;
    }

    /// <summary>The list and the level that a <c>w:numPr</c> names.</summary>
    public static (int? Number, int? Level) ReadNumber(XmlWalk walk)
    {
        int? number = null;
        int? level = null;
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            number = walk.Name == "numId" ? walk.Number("val", 0) : number;
            level = walk.Name == "ilvl" ? walk.Number("val", 0) : level;
        }

        return (number, level);
    }

    private static bool? ReadHidden(XmlWalk walk)
    {
        bool? hidden = null;
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            hidden = walk.Name == "vanish" ? walk.IsOn() : hidden;
        }

        return hidden;
    }

    private static bool? IsHeadingName(string? name) =>
        name is not null
        && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal)
            || name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("subtitle", StringComparison.OrdinalIgnoreCase))
            ? true
            : null;
}
