using System.CommandLine;
using System.Globalization;
using Mingzhang.Cli.Running;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang formats</c>.</summary>
internal static class FormatsCommand
{
    public static Command Make()
    {
        var formats = SharedOptions.Formats();
        var command = new Command("formats", "列出已知的公开格式") { formats };
        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var all = library.Ids.Select(id => FormatChoice.Load(library, id)).Where(f => !f.IsAbstract).ToList();
            var widest = all.Max(f => f.Id.Length);
            foreach (var format in all)
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{format.Id.PadRight(widest)}  {Terminal.Pad(format.Kind.Name(), 8)}  {Years(format).PadRight(10)}  {Terminal.Pad(Tables(format), 8)}  {format.Name}"));
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static string Tables(Format format) => format.Tables.Count == 0 ? "不限表" : string.Create(CultureInfo.InvariantCulture, $"{format.Tables.Count} 张表");

    private static string Years(Format format) => (format.FromYear, format.ToYear) switch
    {
        (null, null) => "不限年度",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{from}–"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"–{to}"),
        var (from, to) => from == to ? from!.Value.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}–{to}"),
    };
}
