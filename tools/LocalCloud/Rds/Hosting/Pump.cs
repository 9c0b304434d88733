namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Calls when something is due, and again when it is told of something earlier.</summary>
internal sealed class Pump(CloudClock clock, Action advance) : IAsyncDisposable
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private DateTimeOffset? _due;
    private TaskCompletionSource _earlier = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _running;

    /// <summary>Tells when something is due next; null for never.</summary>
    public void Wake(DateTimeOffset? due)
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested) return;
            var isEarlier = due < _due || (_due is null && due is not null);
            _due = due;
            _running ??= Task.Run(RunAsync);
            if (isEarlier) _earlier.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock) _stop.Cancel();
        if (_running is not null) await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            DateTimeOffset? due;
            Task earlier;
            lock (_lock)
            {
                if (_earlier.Task.IsCompleted) _earlier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                (due, earlier) = (_due, _earlier.Task);
            }

            var left = due is { } time ? time - clock.Now : LongestNap;
            if (left <= TimeSpan.Zero)
            {
                advance();
                continue;
            }

            using var nap = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            // A timer's millisecond may end early.
            var over = Task.Delay((left < LongestNap ? left : LongestNap) + TimeSpan.FromMilliseconds(1), clock.Time, nap.Token);
            await Task.WhenAny(over, earlier);
            await nap.CancelAsync();
        }
    }
}
