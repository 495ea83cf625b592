using System.Runtime.ExceptionServices;

namespace Mingzhang.Cli.Running;

/// <summary>Works on many items at once and hands the results on in the items' order, holding only a few at a time.</summary>
internal sealed class OrderedParallel<TItem, TResult>
    where TResult : class
{
    /// <summary>Deep documents recurse deep; 16 MB is reserved, not used.</summary>
    private const int StackBytes = 16 << 20;

    private readonly object _gate = new();
    private readonly Dictionary<int, TResult> _ready = [];
    private readonly IReadOnlyList<TItem> _items;
    private readonly Func<TItem, TResult> _work;
    private readonly int _window;
    private int _begun;
    private int _taken;
    private bool _stopped;
    private ExceptionDispatchInfo? _failure;

    private OrderedParallel(IReadOnlyList<TItem> items, int window, Func<TItem, TResult> work)
    {
        _items = items;
        _window = window;
        _work = work;
    }

    /// <summary>Runs <paramref name="work"/> on up to <paramref name="jobs"/> threads and <paramref name="take"/> on the caller's.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; work under way is left behind on background threads.</exception>
    public static void Run(IReadOnlyList<TItem> items, int jobs, Func<TItem, TResult> work, Action<TResult> take, CancellationToken cancellation)
    {
        var run = new OrderedParallel<TItem, TResult>(items, window: 2 * jobs, work);
        using var stop = cancellation.Register(run.Stop);
        for (var i = 0; i < Math.Min(jobs, items.Count); i++)
        {
            new Thread(run.Work, StackBytes) { IsBackground = true }.Start();
        }

        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                take(run.Take(i));
            }
        }
        finally
        {
            run.Stop();
        }
    }

    private void Work()
    {
        try
        {
            while (Begin() is { } index)
            {
                var result = _work(_items[index]);
                lock (_gate)
                {
                    _ready.Add(index, result);
                    Monitor.PulseAll(_gate);
                }
            }
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(e);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The next item once the results waiting to be taken leave room for one more; null when there is none.</summary>
    private int? Begin()
    {
        lock (_gate)
        {
            while (!_stopped && _begun < _items.Count && _begun >= _taken + _window)
            {
                Monitor.Wait(_gate);
            }

            return _stopped || _begun == _items.Count ? null : _begun++;
        }
    }

    private TResult Take(int index)
    {
        lock (_gate)
        {
            TResult? result;
            while (!_ready.Remove(index, out result))
            {
                _failure?.Throw();
                if (_stopped)
                {
                    throw new OperationCanceledException();
                }

                Monitor.Wait(_gate);
            }

            _taken = index + 1;
            Monitor.PulseAll(_gate);
            return result;
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
