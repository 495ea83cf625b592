using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Running;

/// <summary>Tells a person at the terminal how far the recognition of a scan is; nobody else is told.</summary>
internal sealed class LongReading : IProgress<ReadingProgress>
{
    private readonly Lock _gate = new();

    /// <summary>One that writes to standard error, or null when no person looks at it.</summary>
    public static LongReading? ForTerminal() => Console.IsErrorRedirected ? null : new LongReading();

    /// <inheritdoc/>
    public void Report(ReadingProgress value)
    {
        lock (_gate)
        {
            var text = $"{value.FileName}：{value.Stage}，{value.Total} 页中已完成 {value.Done} 页";
            Console.Error.Write(value.Done < value.Total ? "\r" + text : "\r" + new string(' ', Terminal.Width(text)) + "\r");
        }
    }
}
