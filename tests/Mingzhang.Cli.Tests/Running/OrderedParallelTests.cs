using Mingzhang.Cli.Running;

namespace Mingzhang.Cli.Tests.Running;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items(int jobs)
    {
        var taken = new List<string>();
        OrderedParallel<int, string>.Run(
            [.. Enumerable.Range(0, 200)],
            jobs,
            i =>
            {
                Thread.Sleep(i % 7 == 0 ? 3 : 0);
                return "r" + i;
            },
            taken.Add,
            CancellationToken.None);
        taken.ShouldBe(Enumerable.Range(0, 200).Select(i => "r" + i));
    }

    [Fact]
    public void A_slow_first_item_does_not_let_results_pile_up()
    {
        var begun = 0;
        var most = 0;
        OrderedParallel<int, string>.Run(
            [.. Enumerable.Range(0, 500)],
            2,
            i =>
            {
                Interlocked.Increment(ref begun);
                if (i == 0)
                {
                    Thread.Sleep(200);
                    most = begun;
                }

                return "r";
            },
            _ => { },
            CancellationToken.None);
        most.ShouldBeLessThanOrEqualTo(4);
        begun.ShouldBe(500);
    }

    [Fact]
    public void A_fault_of_the_work_reaches_the_caller() =>
        Should.Throw<InvalidOperationException>(() => OrderedParallel<int, string>.Run(
            [1, 2, 3], 2, i => i == 2 ? throw new InvalidOperationException() : "r", _ => { }, CancellationToken.None));

    [Fact]
    public void Cancelling_ends_the_wait_at_once()
    {
        using var source = new CancellationTokenSource(50);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Should.Throw<OperationCanceledException>(() => OrderedParallel<int, string>.Run(
            [1, 2], 2, _ =>
            {
                Thread.Sleep(5000);
                return "r";
            }, _ => { }, source.Token));
        watch.ElapsedMilliseconds.ShouldBeLessThan(4000);
    }

    [Fact]
    public void No_items_are_no_work()
    {
        var taken = 0;
        OrderedParallel<int, string>.Run([], 2, _ => "r", _ => taken++, CancellationToken.None);
        taken.ShouldBe(0);
    }
}
