namespace DataReliability.LocalCloud.Clock;

/// <summary>Those who wait for an instant of a manual clock. Whoever waited has run on to where it next waits, or has begun
/// what the clock knows of, when <see cref="RunDue"/> returns: its continuation runs there.</summary>
internal sealed class Waits : IDueWork
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Wait, (DateTimeOffset At, long Order)> _waits = new();
    private long _order;

    public DueTime? NextDue
    {
        get
        {
            lock (_lock)
            {
                while (_waits.TryPeek(out var wait, out _) && wait.IsOver) _waits.Dequeue();
                return _waits.TryPeek(out var next, out var due) ? new DueTime(due.At, next.What) : null;
            }
        }
    }

    public async Task UntilAsync(DateTimeOffset at, string what, CancellationToken cancellationToken)
    {
        var wait = new Wait(what);
        lock (_lock) _waits.Enqueue(wait, (at, ++_order));
        await using var _ = cancellationToken.Register(() => wait.Cancel(cancellationToken));
        await wait.Task;
    }

    public void RunDue(DateTimeOffset now)
    {
        while (Take(now) is { } wait) wait.End();
    }

    private Wait? Take(DateTimeOffset now)
    {
        lock (_lock) return _waits.TryPeek(out _, out var due) && due.At <= now ? _waits.Dequeue() : null;
    }

    private sealed class Wait(string what)
    {
        // Continuations run where it is ended: the clock must not go on before they have.
        private readonly TaskCompletionSource _over = new();

        public string What { get; } = what;

        public Task Task => _over.Task;

        public bool IsOver => _over.Task.IsCompleted;

        public void End() => _over.TrySetResult();

        public void Cancel(CancellationToken cancellationToken) => _over.TrySetCanceled(cancellationToken);
    }
}
