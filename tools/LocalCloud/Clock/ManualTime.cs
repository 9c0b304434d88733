namespace DataReliability.LocalCloud.Clock;

/// <summary>Time that stands still until it is advanced, from due time to due time.</summary>
internal sealed class ManualTime : IDisposable
{
    private const int MostRoundsAtOnce = 10_000;
    private readonly SemaphoreSlim _advancing = new(1, 1);
    private readonly Lock _lock = new();
    private readonly Waits _waits = new();
    private readonly Action<DateTimeOffset>? _moved;
    private DateTimeOffset _now;

    public ManualTime(DateTimeOffset start, DueList due, Action<DateTimeOffset>? moved)
    {
        (_now, Due, _moved) = (start, due, moved);
        due.Add(_waits);
    }

    public DueList Due { get; }

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock) return _now;
        }
    }

    public Task DelayAsync(TimeSpan delay, string what, CancellationToken cancellationToken) =>
        delay <= TimeSpan.Zero ? Task.CompletedTask : _waits.UntilAsync(Now + delay, what, cancellationToken);

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (by < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(by), by, "time does not go back");
        await _advancing.WaitAsync(cancellationToken);
        try
        {
            var target = Now + by;
            await Due.SettleAsync(cancellationToken);
            for (var rounds = 0; Due.First is { } first && first.At <= target; rounds++)
            {
                if (first.At > Now) rounds = 0;
                if (rounds == MostRoundsAtOnce) throw new InvalidOperationException($"'{first.What}' is due at {first.At:O} again and again");
                Move(first.At);
                Due.RunDue(Now);
                await Due.SettleAsync(cancellationToken);
            }

            Move(target);
        }
        finally
        {
            _advancing.Release();
        }
    }

    public void Dispose() => _advancing.Dispose();

    private void Move(DateTimeOffset to)
    {
        if (to <= Now) return;
        _moved?.Invoke(to);
        lock (_lock) _now = to;
    }
}
