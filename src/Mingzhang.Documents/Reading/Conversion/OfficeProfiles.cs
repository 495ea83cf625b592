using System.Collections.Concurrent;
using Mingzhang.Documents.Reading.Programs;

namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>
/// Profiles of LibreOffice, each used by one run at a time, because two runs must not share one. They live as long as the process:
/// a fresh one takes the program a moment to fill.
/// </summary>
internal static class OfficeProfiles
{
    private static readonly TimeSpan MaxSetUp = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentBag<string> s_ready = [];
    private static readonly Lock s_once = new();
    private static Task s_preparing = Task.CompletedTask;
    private static bool s_cleansUp;

    /// <summary>Makes one on another thread, for a conversion that is about to come.</summary>
    public static void Prepare(string program)
    {
        lock (s_once)
        {
            if (s_ready.IsEmpty && s_preparing.IsCompleted)
            {
                s_preparing = Task.Run(() => s_ready.Add(Make(program, MaxSetUp, CancellationToken.None)));
            }
        }
    }

    /// <summary>Takes one; to be given back.</summary>
    /// <param name="program">The program that will use it.</param>
    /// <param name="time">How long making one may take.</param>
    /// <param name="cancellation">To give up.</param>
    public static string Take(string program, TimeSpan time, CancellationToken cancellation)
    {
        if (s_ready.TryTake(out string? ready))
        {
            return ready;
        }

        Wait(s_preparing, cancellation);
        return s_ready.TryTake(out string? prepared) ? prepared : Make(program, time < MaxSetUp ? time : MaxSetUp, cancellation);
    }

    /// <summary>Gives one back; one whose run had to be stopped is thrown away.</summary>
    public static void GiveBack(string profile, bool isSound)
    {
        if (isSound)
        {
            s_ready.Add(profile);
        }
        else
        {
            WorkFolder.Remove(profile);
        }
    }

    /// <summary>Makes a profile and lets the program fill it, which it would else do at its first conversion and then ask to be started again.</summary>
    private static string Make(string program, TimeSpan time, CancellationToken cancellation)
    {
        CleanUpAtTheEnd();
        string folder = Directory.CreateTempSubdirectory("mingzhang-profile-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "user"));
        File.WriteAllText(Path.Combine(folder, "user", "registrymodifications.xcu"), LibreOfficeProfile.Settings);
        try
        {
            OfficeProcess.Run(program, folder, folder, ["--terminate_after_init"], time, cancellation);
            return folder;
        }
        catch
        {
            WorkFolder.Remove(folder);
            throw;
        }
    }

    private static void CleanUpAtTheEnd()
    {
        lock (s_once)
        {
            if (s_cleansUp)
            {
                return;
            }

            s_cleansUp = true;
            AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
            {
                Wait(s_preparing, CancellationToken.None);
                while (s_ready.TryTake(out string? profile))
                {
                    WorkFolder.Remove(profile);
                }
            };
        }
    }

    /// <summary>Waits for a task, whatever becomes of it; whoever needs what it could not make makes it again and meets the error.</summary>
    private static void Wait(Task task, CancellationToken cancellation) => Task.WhenAny(task).Wait(cancellation);
}
