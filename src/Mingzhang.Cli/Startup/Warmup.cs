using System.Diagnostics;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Cli.Startup;

/// <summary>
/// Uses a second core while the command line is parsed and the file is read: reads the shipped formats and checks a small disclosure,
/// or writes one from a small ledger, so that most code is loaded when the file's turn comes; docs/decisions/0017. What it does changes
/// no result.
/// </summary>
internal static class Warmup
{
    /// <summary>The name of the small disclosure among the resources; one of its totals is wrong, so that causes are looked for too.</summary>
    public const string SmallDisclosure = "small-disclosure.txt";

    private const int StackBytes = 16 << 20;

    private static readonly string[] Reading = ["check", "read", "score", "compare"];

    /// <summary>Begins, when the command will need formats and there is a core to spare.</summary>
    public static void Begin(string[] args)
    {
        if (args.Length < 2 || Environment.ProcessorCount < 2)
        {
            return;
        }

        if (Array.IndexOf(Reading, args[0]) >= 0)
        {
            Start(() => Check(checks: args[0] == "check"));
        }
        else if (args[0] == "write")
        {
            Start(() => SmallLedger.Write(args));
        }
    }

    private static void Start(Action work) => new Thread(() => Try(work), StackBytes) { IsBackground = true, Name = "warm-up" }.Start();

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            // Whatever goes wrong here shows again, with its place, where it is needed; a warm-up must not end the run.
            Debug.WriteLine(e);
        }
    }

    /// <summary>The small disclosure, recognised.</summary>
    public static Disclosure Recognise(FormatLibrary library)
    {
        using var text = typeof(Warmup).Assembly.GetManifestResourceStream(SmallDisclosure)!;
        return Recognizer.Recognize(DocumentReader.Read(SmallDisclosure, text).Document!, library);
    }

    private static void Check(bool checks)
    {
        var library = FormatLibrary.Shipped;
        foreach (var id in library.Ids)
        {
            library.Card(id);
        }

        var disclosure = Recognise(library);
        if (checks)
        {
            ApplyRulesBackwards(disclosure);
            Checker.Check(disclosure);
        }
    }

    /// <summary>The last rule first: the check of the file comes from the other end, and neither waits for what the other is loading.</summary>
    private static void ApplyRulesBackwards(Disclosure disclosure)
    {
        var context = new CheckContext(disclosure, new CheckOptions());
        foreach (var rule in RuleCatalogue.Rules.Reverse())
        {
            rule.Apply(context, new RuleRun(rule.Info, context.Figures));
        }
    }
}
