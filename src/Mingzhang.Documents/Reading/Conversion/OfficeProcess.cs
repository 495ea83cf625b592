using System.Diagnostics;

namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>Starts LibreOffice, waits for it and stops it when its time is up.</summary>
internal static class OfficeProcess
{
    /// <summary>What the program ends with when it has set up something and asks to be started again.</summary>
    private static readonly int[] s_again = [79, 81];

    /// <summary>Runs the program to its end, once more when it asks for that; false when it had to be stopped.</summary>
    /// <param name="program">The program or the script that starts it.</param>
    /// <param name="profile">The folder of its profile.</param>
    /// <param name="work">The folder to run in.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <param name="time">How long each start may take.</param>
    /// <param name="cancellation">To give up.</param>
    public static bool Run(string program, string profile, string work, IReadOnlyList<string> arguments, TimeSpan time, CancellationToken cancellation)
    {
        const int MaxStarts = 2;
        for (int starts = 1; ; starts++)
        {
            if (RunOnce(program, profile, work, arguments, time, cancellation) is not { } code)
            {
                return false;
            }

            if (!s_again.Contains(code) || starts == MaxStarts)
            {
                return true;
            }
        }
    }

    /// <summary>Returns what the program ended with, or null when it had to be stopped.</summary>
    private static int? RunOnce(string program, string profile, string work, IReadOnlyList<string> arguments, TimeSpan time, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Direct(program))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = work,
        };
        foreach (string argument in (ReadOnlySpan<string>)
            ["-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--headless", "--norestore", "--nologo", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        if (!OperatingSystem.IsMacOS())
        {
            // It leaves an empty folder behind; this one is removed. On a Mac the path of its socket would grow too long.
            start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = work;
        }

        using Process process = Process.Start(start) ?? throw ReadingException.Damaged("LibreOffice 无法启动");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenRegistration stop = cancellation.Register(() => Kill(process));
        if (process.WaitForExit(time))
        {
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode;
        }

        Kill(process);
        return null;
    }

    /// <summary>
    /// The program itself where the one on the path is the script that starts it: the script looks for Java and shows a picture,
    /// which takes a fifth of a second and serves nothing here.
    /// </summary>
    private static string Direct(string program)
    {
        if (!OperatingSystem.IsLinux() || File.ResolveLinkTarget(program, returnFinalTarget: true) is not { } script)
        {
            return program;
        }

        string direct = Path.Combine(Path.GetDirectoryName(script.FullName)!, "soffice.bin");
        return File.Exists(direct) ? direct : program;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
