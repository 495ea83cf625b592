using System.Globalization;
using Mingzhang.Documents.Reading.Programs;

namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>Runs LibreOffice without a window to turn old formats into those that are read here.</summary>
/// <remarks>Each run has a profile of its own, which forbids macros and links to the outside.</remarks>
internal static class LibreOffice
{
    /// <summary>Names the program where it is not on the path.</summary>
    public const string PathVariable = "MINGZHANG_SOFFICE";

    private const int MaxAtOnce = 2;

    private static readonly SemaphoreSlim s_running = new(MaxAtOnce);

    /// <summary>The program, or null when it is not installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            @"C:\Program Files\LibreOffice\program",
            "/Applications/LibreOffice.app/Contents/MacOS",
        ];
        string[] names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Gets ready on another thread for a conversion that is about to come; nothing happens when the program is not there.</summary>
    public static void Prepare()
    {
        if (Find() is { } program)
        {
            OfficeProfiles.Prepare(program);
        }
    }

    /// <summary>Converts a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="from">The extension it should be given, without its dot.</param>
    /// <param name="to">The extension wanted, without its dot.</param>
    /// <param name="filter">The filter that writes it with its options, or null for the usual one.</param>
    /// <returns>The converted file.</returns>
    public static byte[] Convert(ReadingInput input, string from, string to, string? filter = null) =>
        ConvertAll([input.Bytes], input, from, to, filter, static (path, finished, i) => Result(path, finished, i))[0];

    /// <summary>Converts several files in one run of the program, which takes about half the time of a run for each.</summary>
    /// <param name="files">The files' bytes.</param>
    /// <param name="input">The account they are converted on; its own bytes do not matter.</param>
    /// <param name="from">The extension they should be given, without its dot.</param>
    /// <param name="to">The extension wanted, without its dot.</param>
    /// <param name="filter">The filter that writes them with its options, or null for the usual one.</param>
    /// <returns>The converted files in their order; null for one that could not be converted.</returns>
    public static byte[]?[] ConvertSeveral(IReadOnlyList<byte[]> files, ReadingInput input, string from, string to, string? filter = null) =>
        ConvertAll(files, input, from, to, filter, static (path, _, i) => File.Exists(path) ? FileBytes.OfFile(path, i.Limits) : null);

    private static T[] ConvertAll<T>(IReadOnlyList<byte[]> files, ReadingInput input, string from, string to, string? filter, Func<string, bool, ReadingInput, T> result)
    {
        string program = Find() ?? throw new ReadingException(
            ReadErrorCodes.NoConverter,
            "读取这种格式需要 LibreOffice，本机没有安装",
            $"请安装（Debian、Ubuntu：apt install libreoffice-writer-nogui libreoffice-calc-nogui），或用 Word、WPS 另存为 .{to} 后再读");
        s_running.Wait(input.Cancellation);
        using var work = new WorkFolder();
        string? profile = null;
        bool finished = false;
        try
        {
            profile = OfficeProfiles.Take(program, input.Limits.MaxConversionTime, input.Cancellation);
            string[] names = [.. files.Select((_, i) => work.File(string.Create(CultureInfo.InvariantCulture, $"in{i}")))];
            for (int i = 0; i < names.Length; i++)
            {
                File.WriteAllBytes(names[i] + "." + from, files[i]);
            }

            string[] sources = [.. names.Select(n => n + "." + from)];
            finished = OfficeProcess.Run(program, profile, work.Path, ["--convert-to", filter is null ? to : to + ":" + filter, "--outdir", work.Path, .. sources], input.Limits.MaxConversionTime, input.Cancellation);
            return [.. names.Select(n => result(n + "." + to, finished, input))];
        }
        finally
        {
            if (profile is not null)
            {
                OfficeProfiles.GiveBack(profile, isSound: finished);
            }

            s_running.Release();
        }
    }

    private static byte[] Result(string path, bool finished, ReadingInput input)
    {
        if (!finished)
        {
            throw new ReadingException(
                ReadErrorCodes.Timeout,
                string.Create(CultureInfo.InvariantCulture, $"LibreOffice 转换超过 {input.Limits.MaxConversionTime.TotalSeconds:0.#} 秒，已停止"),
                "请用 Word 或 WPS 另存为 .docx（表格另存为 .xlsx）后再读");
        }

        if (!File.Exists(path))
        {
            throw new ReadingException(
                ReadErrorCodes.Damaged, "LibreOffice 无法转换这个文件，文件可能已损坏或设有密码", "请用原软件打开后另存为 .docx（表格另存为 .xlsx）再读");
        }

        return FileBytes.OfFile(path, input.Limits);
    }
}
