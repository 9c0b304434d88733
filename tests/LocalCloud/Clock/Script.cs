using DataReliability.LocalCloud.Clock;

namespace DataReliability.LocalCloud.Tests.Clock;

/// <summary>Work that is due at given times and notes when it was done.</summary>
internal sealed class Script : IDueWork
{
    private readonly Lock _lock = new();
    private readonly List<DateTimeOffset> _due;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Script(CloudClock clock, params TimeSpan[] due) => _due = [.. due.Select(d => clock.Now + d)];

    public List<DateTimeOffset> Ran { get; } = [];

    public Action<DateTimeOffset>? Then { get; init; }

    public Task IsOver => _over.Task;

    public DueTime? NextDue
    {
        get
        {
            lock (_lock) return _due.Count == 0 ? null : new DueTime(_due.Min(), "a line of the script");
        }
    }

    public void Due(DateTimeOffset at)
    {
        lock (_lock)
        {
            _due.Clear();
            _due.Add(at);
        }
    }

    public void RunDue(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_due.RemoveAll(d => d <= now) == 0) return;
            Ran.Add(now);
        }

        Then?.Invoke(now);
        if (NextDue is null) _over.TrySetResult();
    }
}
