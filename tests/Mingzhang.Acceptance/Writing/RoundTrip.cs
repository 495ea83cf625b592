using System.Globalization;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>A ledger written, read back and checked: what went wrong, or nothing.</summary>
internal static class RoundTrip
{
    private static readonly Pipeline Pipeline = new(FormatLibrary.Shipped, formatId: null);

    /// <summary>What differs between what was written and what is read, and what the check finds; empty when all is well.</summary>
    public static string Complaints(Ledger ledger, PublicationKind kind)
    {
        var writing = FormatLibrary.Shipped.Writing(ledger.FormatId)!;
        var publication = PublicationComposer.Compose(ledger, writing);
        var folder = Directory.CreateTempSubdirectory("mingzhang-written-").FullName;
        try
        {
            var file = new PublicationSet().Write(publication, folder, [kind], "document").Files.Single();
            var result = Pipeline.Check(file, new CheckOptions()).Result!;
            var said = new StringBuilder();
            if (result.Disclosure.Format.Id != ledger.FormatId)
            {
                said.AppendLine(CultureInfo.InvariantCulture, $"读成了格式 {result.Disclosure.Format.Id}");
            }

            publication.Missing.ToList().ForEach(m => said.AppendLine("缺 " + m));
            var (written, read) = (WrittenFacts.Of(ledger, writing, publication), WrittenFacts.Of(result.Disclosure));
            Left(written, read).ForEach(f => said.AppendLine("没有读到 " + f));
            Left(read, written).ForEach(f => said.AppendLine("多读了 " + f));
            var (stated, found) = (WrittenIndicators.Of(ledger, publication), WrittenIndicators.Of(result.Disclosure));
            Left(stated, found).ForEach(f => said.AppendLine("没有读到指标 " + f));
            Left(found, stated).ForEach(f => said.AppendLine("多读了指标 " + f));
            foreach (var finding in result.Findings)
            {
                said.AppendLine(CultureInfo.InvariantCulture, $"{finding.Rule} {finding.Location} {finding.Title}：{finding.Message}");
            }

            return said.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Left(IReadOnlyList<string> of, IReadOnlyList<string> without)
    {
        var rest = without.GroupBy(x => x, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var one in of)
        {
            if (rest.TryGetValue(one, out var count) && count > 0)
            {
                rest[one] = count - 1;
            }
            else
            {
                left.Add(one);
            }
        }

        return left;
    }
}
