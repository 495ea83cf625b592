using System.Runtime.InteropServices;

namespace Mingzhang.Bench;

/// <summary>Processor time used so far, in seconds, as the operating system counts it (Linux).</summary>
internal static partial class ProcessorTime
{
    private const int Self = 0;
    private const int Children = -1;

    /// <summary>Of this process, all its threads.</summary>
    public static double Own() => Of(Self);

    /// <summary>Of the processes it started that have ended.</summary>
    public static double OfChildren() => Of(Children);

    private static double Of(int who)
    {
        var usage = new long[18];
        return GetUsage(who, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : throw new InvalidOperationException("getrusage failed");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [Out] long[] usage);
}
