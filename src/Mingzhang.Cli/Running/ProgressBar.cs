using Spectre.Console;

namespace Mingzhang.Cli.Running;

/// <summary>A bar on standard error while many files are checked or written.</summary>
internal static class ProgressBar
{
    /// <summary>Whether a bar helps: several files, a person looking at standard error, and no text running down the same screen.</summary>
    public static bool IsWanted(int files, bool textOnScreen) => files > 1 && !Console.IsErrorRedirected && !textOnScreen;

    /// <summary>Runs the work, which is given what to call after each file.</summary>
    public static void Around(int files, Action<Action> work, string what = "核对")
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: files);
                work(() => task.Increment(1));
            });
    }
}
