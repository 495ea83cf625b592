using System.Text;

namespace Mingzhang.Cli.Running;

/// <summary>The process's standard streams, always in UTF-8, and whether a person is looking at them.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether standard output is a terminal that takes colours.</summary>
    public static bool OutputTakesColour =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Makes what the libraries write through <see cref="Console"/> UTF-8 with line feeds.</summary>
    public static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true, NewLine = "\n" });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" });
    }

    /// <summary>A line on standard error.</summary>
    public static void Complain(string message) => Console.Error.WriteLine(message);

    /// <summary>The text filled with spaces to a width in terminal cells, in which Chinese characters take two.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>How many terminal cells the text takes.</summary>
    public static int Width(string text) =>
        text.Sum(c => c is >= '\u1100' and (<= '\u115F' or >= '\u2E80' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6') or '“' or '”' ? 2 : 1);
}
