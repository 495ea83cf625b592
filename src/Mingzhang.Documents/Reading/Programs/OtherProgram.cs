using System.Diagnostics;

namespace Mingzhang.Documents.Reading.Programs;

/// <summary>
/// A program of the machine that helps where our own reading ends. It is run without a shell, with arguments as a list and files
/// under names of ours, and stopped when it takes too long, too much memory or writes too much.
/// </summary>
internal sealed class OtherProgram
{
    private const long MostMemory = 300L << 20;
    private const int MostOutput = 64 << 20;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    private readonly string _path;

    private OtherProgram(string path) => _path = path;

    /// <summary>The program of that name on the path, or null when it is not installed.</summary>
    public static OtherProgram? Find(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
        return path is null ? null : new OtherProgram(path);
    }

    /// <summary>Runs it to its end or to a bound.</summary>
    /// <param name="folder">Where it works.</param>
    /// <param name="time">The longest time it may take.</param>
    /// <param name="cancellation">To give up.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ProgramResult Run(string folder, TimeSpan time, CancellationToken cancellation, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(_path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1"; // several run at once already
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process? process = Process.Start(start);
            return process is null ? new ProgramResult(ProgramEnd.Failed, []) : Watch(process, time, cancellation);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new ProgramResult(ProgramEnd.Failed, []);
        }
    }

    private static ProgramResult Watch(Process process, TimeSpan time, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        Task<bool> reading = Task.Run(() => TakeAll(process.StandardOutput.BaseStream, output), CancellationToken.None);
        var clock = Stopwatch.StartNew();
        ProgramEnd end = ProgramEnd.Done;
        while (end == ProgramEnd.Done && !(process.WaitForExit(s_look) && reading.Wait(s_look, CancellationToken.None)))
        {
            end = cancellation.IsCancellationRequested || clock.Elapsed > time ? ProgramEnd.OutOfTime
                : (reading.IsCompleted && !reading.Result) || IsTooLarge(process) ? ProgramEnd.TooLarge
                : ProgramEnd.Done;
        }

        if (end != ProgramEnd.Done)
        {
            Stop(process);
            cancellation.ThrowIfCancellationRequested();
            return new ProgramResult(end, []);
        }

        return !reading.Result ? new ProgramResult(ProgramEnd.TooLarge, [])
            : process.ExitCode == 0 ? new ProgramResult(ProgramEnd.Done, output.ToArray())
            : new ProgramResult(ProgramEnd.Failed, []);
    }

    /// <summary>Takes the output; false when there is too much of it.</summary>
    private static bool TakeAll(Stream from, MemoryStream to)
    {
        byte[] buffer = new byte[81_920];
        try
        {
            for (int read = from.Read(buffer); read > 0; read = from.Read(buffer))
            {
                if (to.Length + read > MostOutput)
                {
                    return false;
                }

                to.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It was stopped.
        }

        return true;
    }

    private static bool IsTooLarge(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 > MostMemory;
        }
        catch (InvalidOperationException)
        {
            return false; // it has just ended
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(2));
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
