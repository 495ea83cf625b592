using System.Diagnostics;

namespace Mingzhang.Pdf.Limits;

/// <summary>Counts the work done on one document and stops it at its limit.</summary>
internal sealed class WorkMeter(PdfLimits limits)
{
    private const long StepsBetweenClockReadings = 65_536;

    private readonly Stopwatch _clock = new();
    private long _steps;
    private long _nextReading = StepsBetweenClockReadings;

    /// <summary>True once a limit was reached: from then on nothing more is read.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Runs the clock only while the library works, not while the caller holds a page.</summary>
    public void Start() => _clock.Start();

    public void Stop() => _clock.Stop();

    /// <summary>Notes work done.</summary>
    /// <exception cref="PdfLimitException">The document costs more than allowed.</exception>
    public void Spend(long steps)
    {
        _steps += steps;
        if (_steps >= _nextReading)
        {
            Check();
        }
    }

    /// <summary>Notes bytes scanned, copied or decoded.</summary>
    public void SpendBytes(long bytes) => Spend((bytes >> 4) + 1);

    /// <summary>Notes bytes cut into tokens and built into objects, which is slower.</summary>
    public void SpendParsing(long bytes) => Spend((bytes >> 2) + 1);

    private void Check()
    {
        _nextReading = _steps + StepsBetweenClockReadings;
        if (Exhausted || _steps > limits.MaxSteps || _clock.Elapsed > limits.MaxTime)
        {
            Exhausted = true;
            _nextReading = 0;
            throw new PdfLimitException("读取此文件所需的工作量超出上限");
        }
    }
}
