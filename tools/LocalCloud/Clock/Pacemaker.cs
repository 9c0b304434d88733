namespace DataReliability.LocalCloud.Clock;

/// <summary>Does what falls due while time passes by itself.</summary>
internal sealed class Pacemaker : IAsyncDisposable
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromHours(1);
    private readonly CloudClock _clock;
    private readonly DueList _due;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Lock _lock = new();
    private Task? _running;

    public Pacemaker(CloudClock clock, DueList due) => (_clock, _due) = (clock, due);

    /// <summary>Has it look again at what is due next; starts it on the first call.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested) return;
            _running ??= Task.Run(RunAsync);
            if (_wake.CurrentCount == 0) _wake.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock) _stop.Cancel();
        if (_running is not null) await _running;
        _stop.Dispose();
        _wake.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                RunDue();
                var left = _due.First is { } first ? first.At - _clock.Now : LongestNap;
                await NapAsync(left < LongestNap ? left : LongestNap);
                _stop.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
    }

    private void RunDue()
    {
        try
        {
            _due.RunDue(_clock.Now);
        }
#pragma warning disable CA1031 // A fault of one piece of work must not stop the clock for all others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"LocalCloud: what was due at {_due.First?.At:O} failed: {e}");
        }
    }

    private async Task NapAsync(TimeSpan nap)
    {
        // A nap that is cut to whole milliseconds would end early, and spin.
        using var over = new CancellationTokenSource((nap > TimeSpan.Zero ? nap : TimeSpan.Zero) + TimeSpan.FromMilliseconds(1), _clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, _stop.Token);
        try
        {
            await _wake.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            // The nap is over.
        }
    }
}
