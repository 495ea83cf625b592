namespace Mingzhang.Cli;

/// <summary>What the process ends with; fixed by DESIGN.md.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>A file could not be read, checked or written.</summary>
    public const int Failed = 2;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 64;

    /// <summary>Interrupted, as shells have it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
