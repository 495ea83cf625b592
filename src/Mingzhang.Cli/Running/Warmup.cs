using Mingzhang.Formats;

namespace Mingzhang.Cli.Running;

/// <summary>
/// Begins to read the shipped formats while the command line and the file are still being read: on a second core, a tenth of the
/// time of a short run. Whatever goes wrong shows again where the format is asked for.
/// </summary>
internal static class Warmup
{
    private static readonly string[] Commands = ["check", "read", "score", "compare"];

    /// <summary>Begins, when the command will need formats and there is a core to spare.</summary>
    public static void Begin(string[] args)
    {
        if (args.Length > 1 && Array.IndexOf(Commands, args[0]) >= 0 && Environment.ProcessorCount > 1)
        {
            new Thread(Run) { IsBackground = true, Name = "formats" }.Start();
        }
    }

    private static void Run()
    {
        try
        {
            var library = FormatLibrary.Shipped;
            foreach (var id in library.Ids)
            {
                library.Card(id);
            }
        }
        catch (FormatException)
        {
            // Reported with its place when the format is used.
        }
    }
}
