using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Composition.Tables;

/// <summary>The names of codes and projects as a ledger prints them.</summary>
internal static class CodeNames
{
    /// <summary>The name of the functional code: the ledger's own, else the official one, else empty.</summary>
    public static string OfFunction(Ledger ledger, string code) => ledger.CodeNames.GetValueOrDefault(code) ?? FunctionalCode.Known.NameOf(code) ?? string.Empty;

    /// <summary>The name of the economic code: the ledger's own, else the official one, else empty.</summary>
    public static string OfEconomic(Ledger ledger, string code) => ledger.CodeNames.GetValueOrDefault(code) ?? EconomicCode.Known.NameOf(code) ?? string.Empty;

    /// <summary>The name under which the project is published: its mask when it is withheld.</summary>
    public static string PublicName(this Ledger ledger, string unit, string project) => ledger.Project(unit, project)?.PublicName ?? project;

    /// <summary>The project's place in the ledger's list.</summary>
    public static int Place(this Ledger ledger, string unit, string project)
    {
        for (var i = 0; i < ledger.Projects.Count; i++)
        {
            if (ledger.Projects[i].Name == project && ledger.Projects[i].Unit == unit)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
