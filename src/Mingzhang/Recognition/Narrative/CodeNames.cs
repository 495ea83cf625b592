using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>The classification codes of a document's tables by the names they carry there, and its projects.</summary>
internal sealed class CodeNames
{
    private readonly SortedDictionary<string, string> _functional = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _economic = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _projects = new(StringComparer.Ordinal);
    private readonly Format _format;

    public CodeNames(IReadOnlyList<Table> tables, Format format)
    {
        _format = format;
        foreach (var table in tables)
        {
            var codes = table.Format?.Shape == TableShape.Economic ? _economic : _functional;
            foreach (var row in table.Rows)
            {
                if (row.Item.Length > 0)
                {
                    _projects.Add(row.Item);
                }

                if (row.Code.Length > 0 && row.Name.Length > 0)
                {
                    codes.TryAdd(row.Code, NarrativeText.FoldName(row.Name));
                }
            }
        }
    }

    /// <summary>The code of a chain of functional names, or an empty string when the tables do not settle it.</summary>
    public string Find(CodeChain chain)
    {
        var code = string.Empty;
        for (var depth = 0; depth < chain.Names.Count; depth++)
        {
            if (chain.Names[depth].Length > 0)
            {
                code = Only(_functional, chain.Names[depth], 3 + (2 * depth), code);
                if (code.Length == 0)
                {
                    break;
                }
            }
        }

        if (code.Length == 3 + (2 * chain.Depth))
        {
            return code;
        }

        // A name above was spelled otherwise than in the tables: the last one may still be the only one of its name.
        return Only(_functional, chain.Name, 3 + (2 * chain.Depth), string.Empty);
    }

    /// <summary>The code of a name in the classification that the section's amounts are listed by, or an empty string.</summary>
    public string Find(string name, SectionFormat section)
    {
        if (section.CodeReference.Length == 0)
        {
            return string.Empty;
        }

        var folded = NarrativeText.FoldName(name);
        if (_format.Table(CellReference.Parse(section.CodeReference).Table)?.Shape != TableShape.Economic)
        {
            return Only(_functional, folded, 3, string.Empty);
        }

        var code = Only(_economic, folded, 5, string.Empty);
        return code.Length > 0 ? code : EndingOnly(folded);
    }

    /// <summary>The project of the tables that the words begin with or that stands in them whole, or null.</summary>
    public string? ProjectIn(string words)
    {
        var folded = NarrativeText.FoldName(words);
        string? best = null;
        foreach (var project in _projects)
        {
            if ((best is null || project.Length > best.Length) && folded.StartsWith(NarrativeText.FoldName(project), StringComparison.Ordinal))
            {
                best = project;
            }
        }

        return best;
    }

    private static string Only(SortedDictionary<string, string> codes, string name, int length, string under)
    {
        var found = string.Empty;
        foreach (var (code, known) in codes)
        {
            if (code.Length == length && known == name && code.StartsWith(under, StringComparison.Ordinal))
            {
                if (found.Length > 0)
                {
                    return string.Empty;
                }

                found = code;
            }
        }

        return found;
    }

    /// <summary>城镇职工基本医疗保险缴费 is 职工基本医疗保险缴费 when only one name ends so.</summary>
    private string EndingOnly(string name)
    {
        var found = _economic.Where(c => c.Key.Length == 5 && c.Value.Length >= 4 && name.EndsWith(c.Value, StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 ? found[0].Key : string.Empty;
    }
}
