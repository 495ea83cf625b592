using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Packages;

/// <summary>The relations of an Office package: which part plays which role.</summary>
internal static class PackageRelations
{
    /// <summary>The part that the package itself names as its main document, or the customary one.</summary>
    public static string MainPart(Package package, ReadingInput input, string customary)
    {
        foreach ((string type, _, string target) in Of(package, input, string.Empty))
        {
            if (type.EndsWith("/officeDocument", StringComparison.Ordinal) && package.Has(target))
            {
                return target;
            }
        }

        return customary;
    }

    /// <summary>The relations of a part: the type's address, the id and the target's path in the package.</summary>
    public static List<(string Type, string Id, string Target)> Of(Package package, ReadingInput input, string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = slash < 0 ? string.Empty : part[..(slash + 1)];
        var relations = new List<(string, string, string)>();
        using XmlWalk? walk = package.Walk($"{folder}_rels/{part[(slash + 1)..]}.rels", input);
        if (walk is null)
        {
            return relations;
        }

        walk.MoveToRoot();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Attribute("TargetMode") != "External" && walk.Attribute("Target") is { } target)
            {
                relations.Add((walk.Attribute("Type") ?? string.Empty, walk.Attribute("Id") ?? string.Empty, Resolve(folder, target)));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string step in target.Split('/'))
        {
            if (step == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (step != ".")
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }
}
