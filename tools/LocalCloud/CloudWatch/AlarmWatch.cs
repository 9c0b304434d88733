using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.CloudWatch.Alarms;
using DataReliability.LocalCloud.CloudWatch.Health;
using DataReliability.LocalCloud.CloudWatch.Metrics;

namespace DataReliability.LocalCloud.CloudWatch;

/// <summary>Measures everything every modelled minute, then evaluates the alarms.</summary>
internal sealed class AlarmWatch(IReadOnlyList<IHealthSource> sources, MetricStore metrics, AlarmEvaluator alarms, CloudClock clock) : IDueWork, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _stop = new();
    private DateTimeOffset _next = clock.ModelledNow + Interval;
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public DueTime? NextDue => new DueTime(clock.InstantOf(_next), "alarms");

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        // Minutes that were missed are not made up for.
        var modelled = clock.ModelledAt(now);
        while (_next <= modelled) _next += Interval;
        if (!_running.IsCompleted) return;
        _running = LookAsync(clock.Begin("alarms"));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task LookAsync(ClockWork work)
    {
        using var _ = work;
        try
        {
            await Task.Yield();
            foreach (var source in sources)
            {
                foreach (var measured in await source.LookAsync(_stop.Token))
                    metrics.Add(measured.Metric, measured.Unit, [MetricPoint.Of(clock.ModelledNow, measured.Value)], isKept: false);
            }

            alarms.Run();
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
#pragma warning disable CA1031 // One source that fails must not end the watch: its data is missing, which is what alarms are for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"LocalCloud: alarms were not evaluated: {e}");
        }
    }
}
