using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>Which layers (optional content groups) are switched off when the file is opened.</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<int> _off = [];
    private readonly HashSet<int> _on = [];
    private readonly bool _allOff;
    private readonly IObjectResolver _resolver;

    public OptionalContent(PdfDictionary? catalog, IObjectResolver objects)
    {
        _resolver = objects;
        PdfDictionary? usual = catalog?["OCProperties"].AsDictionary?["D"].AsDictionary;
        _allOff = usual?.Is("BaseState", "OFF") == true;
        Collect(usual?["OFF"].AsArray, _off);
        Collect(usual?["ON"].AsArray, _on);
    }

    /// <summary>Whether something that belongs to this group, or to a membership of several, is shown.</summary>
    /// <param name="layer">A reference to the group or its dictionary, as written.</param>
    public bool IsVisible(PdfValue layer)
    {
        if (_resolver.Resolve(layer).AsDictionary is not { } dictionary || !dictionary.Is("Type", "OCMD"))
        {
            return IsOn(layer.ReferenceNumber);
        }

        var groups = new List<int>();
        PdfValue members = dictionary.Raw("OCGs");
        if (_resolver.Resolve(members).AsArray is { } all)
        {
            for (int i = 0; i < all.Count; i++)
            {
                groups.Add(all.Raw(i).ReferenceNumber);
            }
        }
        else if (members.Kind == PdfKind.Reference)
        {
            groups.Add(members.ReferenceNumber);
        }

        return groups.Count == 0 || Follows(dictionary["P"].NameText, groups);
    }

    private bool Follows(string? policy, List<int> groups)
    {
        int on = groups.Count(IsOn);
        return policy switch
        {
            "AllOn" => on == groups.Count,
            "AnyOff" => on < groups.Count,
            "AllOff" => on == 0,
            _ => on > 0,
        };
    }

    private bool IsOn(int group) => !_off.Contains(group) && (!_allOff || _on.Contains(group));

    private static void Collect(PdfArray? groups, HashSet<int> into)
    {
        for (int i = 0; groups is not null && i < groups.Count; i++)
        {
            into.Add(groups.Raw(i).ReferenceNumber);
        }
    }
}
