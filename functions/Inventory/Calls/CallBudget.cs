using DataReliability.Core.Compliance.Pacing;

namespace DataReliability.Inventory.Calls;

/// <summary>The pace of one account in one Region, shared by everything that calls there. Safe for concurrent use.</summary>
public sealed class CallBudget
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private CallPace _pace;

    /// <summary>A budget that nobody has used yet.</summary>
    public CallBudget(CallPaceOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _pace = CallPace.Begin(options, time.GetUtcNow());
    }

    /// <summary>The pace now.</summary>
    public CallPace Pace
    {
        get
        {
            lock (_lock)
                return _pace;
        }
    }

    /// <summary>Waits until a call may go out.</summary>
    /// <returns>When it does: for <see cref="Throttled"/>.</returns>
    public async Task<DateTimeOffset> EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = _time.GetUtcNow();
            TimeSpan wait;
            lock (_lock)
                (_pace, wait) = _pace.Take(now);
            if (wait <= TimeSpan.Zero)
                return now;
            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    /// <summary>AWS refused the call that went out then for being too many.</summary>
    public void Throttled(DateTimeOffset sentAt)
    {
        var now = _time.GetUtcNow();
        lock (_lock)
            _pace = _pace.Throttled(sentAt, now);
    }
}
