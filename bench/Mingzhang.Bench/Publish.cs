using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Publishing;
using Mingzhang.Tests.Support;

namespace Mingzhang.Bench;

/// <summary>Measures writing: a document of some sixty pages as each kind, and a batch of departments with the memory it takes.</summary>
internal static class Publish
{
    /// <summary>Arguments: the folder to write to (a temporary one), how many departments in the batch (200).</summary>
    public static int Run(string[] arguments)
    {
        var folder = arguments.ElementAtOrDefault(0) ?? Directory.CreateTempSubdirectory("mingzhang-publish-").FullName;
        var publication = SamplePublication.Budget2026(glossary: 90);
        foreach (var kind in Enum.GetValues<PublicationKind>())
        {
            Say($"{kind}: ", () => new PublicationSet().Write(publication, folder, [kind]));
            Say($"{kind} again: ", () => new PublicationSet().Write(publication, folder, [kind]));
        }

        return 0;
    }

    private static void Say(string what, Func<PublishedFiles> write)
    {
        var watch = Stopwatch.StartNew();
        var files = write();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}{watch.Elapsed.TotalSeconds:0.000} s {string.Join(' ', files.Notes)}"));
    }
}
