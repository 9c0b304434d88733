using DataReliability.LocalCloud.Lambda;

namespace DataReliability.LocalCloud.Events;

/// <summary>Ticks every schedule by modelled time. While a tick still waits for its function, further ticks of the same
/// schedule are skipped, so that a slow function never faces a pile of them.</summary>
internal sealed class Scheduler(IReadOnlyList<ScheduleRule> schedules, TargetInvoker targets, CloudClock clock, string account, string region) : IAsyncDisposable
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromHours(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Task.WhenAll(schedules.Select(s => Task.Run(() => RunAsync(s))));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(ScheduleRule schedule)
    {
        AsyncInvocation? last = null;
        try
        {
            for (var next = schedule.Expression.Next(clock.ModelledNow); next is { } due; next = schedule.Expression.Next(due > clock.ModelledNow ? due : Latest(schedule, due)))
            {
                for (var left = due - clock.ModelledNow; left > TimeSpan.Zero; left = due - clock.ModelledNow)
                    await clock.DelayAsync(left < LongestNap ? left : LongestNap, _stop.Token);
                if (last?.IsWaiting != true)
                    last = targets.Invoke(schedule.Target, EventEnvelope.Tick(schedule.Arn, account, region, clock.Now));
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
    }

    // Ticks that this machine was too slow for are not made up for: the schedule goes on from the last one missed.
    private DateTimeOffset Latest(ScheduleRule schedule, DateTimeOffset due)
    {
        while (schedule.Expression.Next(due) is { } later && later <= clock.ModelledNow) due = later;
        return due;
    }
}
