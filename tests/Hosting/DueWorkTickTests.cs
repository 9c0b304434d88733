using Amazon.Lambda.TestUtilities;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Hosting.Tests;

public class DueWorkTickTests
{
    private readonly FakeTimeProvider _time = new(Commits.Start.AddMinutes(10));
    private readonly InMemoryWorkflowStore _store = new();
    private readonly RecordingMetrics _metrics = new();
    private readonly TestLambdaContext _context = new() { AwsRequestId = "r-1", FunctionName = "tick-function", RemainingTime = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task All_that_is_due_is_advanced_and_counted()
    {
        await AddAsync("a", "b", "c", "d");

        var summary = await RunAsync((id, _) => Task.FromResult<AdvanceResult>(id.Key switch
        {
            "a" => new AdvanceResult.Advanced("waiting", 1, Commits.Start),
            "b" => new AdvanceResult.Buried("no sense"),
            "c" => new AdvanceResult.Contended(5),
            _ => new AdvanceResult.Ended("done"),
        }));

        Assert.Equal(4, summary.Results.Count);
        Assert.Equal(2, _metrics.Values["WorkflowsAdvanced"]);
        Assert.Equal(1, _metrics.Values["WorkflowsBuried"]);
        Assert.Equal(1, _metrics.Values["WorkflowsContended"]);
        Assert.Equal(600, _metrics.Values["OldestDueAge"]);
        Assert.Equal(1, _metrics.Values["Heartbeat"]);
        Assert.Equal("tick-function", _metrics.Dimensions["FunctionName"]);
        Assert.Equal(1, _metrics.Flushes);
        summary.ThrowIfFailed();
    }

    [Fact]
    public async Task One_that_fails_does_not_hide_the_rest_and_is_told_at_the_end()
    {
        await AddAsync("a", "b", "c");

        var summary = await RunAsync((id, _) => id.Key == "a"
            ? throw new InvalidOperationException("broken")
            : Task.FromResult<AdvanceResult>(new AdvanceResult.Ended("done")));

        Assert.Equal([Commits.Id("b"), Commits.Id("c")], summary.Results.Keys.OrderBy(id => id.Key));
        Assert.Equal(1, _metrics.Values["WorkflowsFailed"]);
        var error = Assert.Throws<AggregateException>(summary.ThrowIfFailed);
        Assert.Contains("1 of toy failed: toy/a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_put_off_are_counted_with_the_longest_row_of_failures_and_fail_nothing()
    {
        await AddAsync("a", "b", "c");

        var summary = await RunAsync((id, _) => Task.FromResult<AdvanceResult>(id.Key switch
        {
            "a" => new AdvanceResult.PutOff(2, Commits.Start, new TimeoutException("no answer")),
            "b" => new AdvanceResult.PutOff(7, Commits.Start, new TimeoutException("no answer")),
            _ => new AdvanceResult.Ended("done"),
        }));

        Assert.Equal((2, 7), (_metrics.Values["WorkflowsPutOff"], _metrics.Values["MostFailedLooks"]));
        summary.ThrowIfFailed();
    }

    [Fact]
    public async Task A_tick_that_cannot_read_what_is_due_has_no_heartbeat()
    {
        var tick = new DueWorkTick(new UnreadableStore(), _time, NullLogger<DueWorkTick>.Instance, _metrics, new TickOptions());
        using var invocation = new InvocationScope(_time, _metrics).Begin(_context);

        await Assert.ThrowsAsync<TimeoutException>(() => tick.RunAsync("toy", (_, _) => throw new InvalidOperationException("nothing to advance"), invocation));

        Assert.DoesNotContain("Heartbeat", _metrics.Values.Keys);
    }

    [Fact]
    public async Task None_is_begun_when_time_is_short()
    {
        await AddAsync("a", "b", "c", "d", "e", "f");

        var summary = await RunAsync(
            (_, _) =>
            {
                _context.RemainingTime = TimeSpan.FromSeconds(14.9);
                return Task.FromResult<AdvanceResult>(new AdvanceResult.Ended("done"));
            },
            new TickOptions { Concurrency = 1 });

        Assert.Equal(Commits.Id("a"), Assert.Single(summary.Results).Key);
        Assert.Equal(5, summary.Left);
        Assert.Equal(5, _metrics.Values["WorkflowsLeft"]);
    }

    [Fact]
    public async Task One_that_runs_out_of_time_is_left_to_the_next_tick()
    {
        await AddAsync("a");

        var summary = await RunAsync(async (_, cancellationToken) =>
        {
            _time.Advance(TimeSpan.FromSeconds(59));
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new AdvanceResult.Ended("done");
        });

        Assert.Equal((0, 0, 1), (summary.Results.Count, summary.Failures.Count, summary.Left));
    }

    [Fact]
    public async Task No_more_run_at_once_than_allowed()
    {
        await AddAsync([.. Enumerable.Range(0, 20).Select(number => $"w{number}")]);
        var running = 0;
        var most = 0;

        await RunAsync(async (_, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await Task.Delay(5, CancellationToken.None);
            Interlocked.Decrement(ref running);
            return new AdvanceResult.Ended("done");
        });

        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public async Task Nothing_due_is_a_tick_too()
    {
        var summary = await RunAsync((_, _) => throw new InvalidOperationException("nothing to advance"));

        Assert.Empty(summary.Results);
        Assert.Equal(0, _metrics.Values["OldestDueAge"]);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }

    private async Task AddAsync(params string[] keys)
    {
        foreach (var key in keys)
            await _store.CommitAsync(Commits.Record(Commits.Id(key), dueAt: Commits.Start).Commit(), CancellationToken.None);
    }

    private async Task<TickSummary> RunAsync(
        Func<WorkflowId, CancellationToken, Task<AdvanceResult>> advance, TickOptions? options = null)
    {
        var tick = new DueWorkTick(_store, _time, NullLogger<DueWorkTick>.Instance, _metrics, options ?? new TickOptions());
        using var invocation = new InvocationScope(_time, _metrics).Begin(_context);
        return await tick.RunAsync("toy", advance, invocation);
    }
}
