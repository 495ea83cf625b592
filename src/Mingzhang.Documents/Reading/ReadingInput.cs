using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Documents.Reading;

/// <summary>A file handed to a format's reader: its bytes, and a running account of what it may still cost.</summary>
internal sealed class ReadingInput(string fileName, byte[] bytes, ReadingLimits limits, CancellationToken cancellation)
{
    private long _deadline = Stopwatch.GetTimestamp() + (long)(limits.MaxTime.TotalSeconds * Stopwatch.Frequency);
    private readonly List<string> _notes = [];
    private long _characters;
    private int _cells;
    private int _blocks;
    private int _ticks;

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; } = fileName;

    public byte[] Bytes { get; } = bytes;

    public ReadingLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Who is told how far a long reading is, or null.</summary>
    public IProgress<ReadingProgress>? Progress { get; init; }

    /// <summary>How much of its time is left; never less than nothing.</summary>
    public TimeSpan TimeLeft => TimeSpan.FromSeconds(Math.Max(0, (_deadline - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency));

    /// <summary>What the reader had to assume or leave out, in Chinese, for <see cref="Texts.Document.Notes"/>.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The same account over other bytes: what a converter made of the file.</summary>
    public ReadingInput Converted(byte[] bytes)
    {
        var input = new ReadingInput(FileName, bytes, Limits, Cancellation) { Progress = Progress };
        input._notes.AddRange(_notes);
        return input;
    }

    /// <summary>Runs what has a bound of its own; its time does not count as reading time.</summary>
    public T WithOwnTime<T>(Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _deadline += Stopwatch.GetTimestamp() - start;
        }
    }

    /// <summary>Adds a note once; later ones beyond twenty are dropped.</summary>
    public void Note(string note)
    {
        if (_notes.Count < 20 && !_notes.Contains(note, StringComparer.Ordinal))
        {
            _notes.Add(note);
        }
    }

    /// <summary>Counts a block and its text.</summary>
    public void CountBlock(int characters)
    {
        if (++_blocks > Limits.MaxBlocks)
        {
            throw ReadingException.TooLarge(Format($"内容超过 {Limits.MaxBlocks:N0} 段"));
        }

        CountCharacters(characters);
    }

    /// <summary>Counts a cell and its text.</summary>
    public void CountCell(int characters)
    {
        if (++_cells > Limits.MaxCells)
        {
            throw ReadingException.TooLarge(Format($"表格超过 {Limits.MaxCells:N0} 个单元格"));
        }

        CountCharacters(characters);
    }

    /// <summary>Checks the width of a table or sheet.</summary>
    public void CheckColumn(int column)
    {
        if (column >= Limits.MaxColumns)
        {
            throw ReadingException.TooLarge(Format($"表格超过 {Limits.MaxColumns:N0} 列"));
        }
    }

    /// <summary>Checks the height of a table or sheet.</summary>
    public void CheckRow(int row)
    {
        if (row >= Limits.MaxRows)
        {
            throw ReadingException.TooLarge(Format($"表格超过 {Limits.MaxRows:N0} 行"));
        }
    }

    /// <summary>Checks how deep elements are nested.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > Limits.MaxDepth)
        {
            throw ReadingException.TooLarge(Format($"内容嵌套超过 {Limits.MaxDepth:N0} 层"));
        }
    }

    /// <summary>To be called in every loop over the file's content; looks at the clock now and then.</summary>
    public void Tick()
    {
        if ((++_ticks & 0xFF) == 0)
        {
            CheckTime();
        }
    }

    /// <summary>Ends the reading when its time is over or the caller gave up.</summary>
    public void CheckTime()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() > _deadline)
        {
            throw new ReadingException(
                ReadErrorCodes.Timeout,
                Format($"读取超过 {Limits.MaxTime.TotalSeconds:0.#} 秒，已停止"),
                "请检查文件是否异常庞大或损坏，另存后再读");
        }
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CountCharacters(int characters)
    {
        _characters += characters;
        if (_characters > Limits.MaxCharacters)
        {
            throw ReadingException.TooLarge(Format($"文字超过 {Limits.MaxCharacters:N0} 个字符"));
        }

        Tick();
    }
}
