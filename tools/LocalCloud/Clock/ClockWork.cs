namespace DataReliability.LocalCloud.Clock;

/// <summary>Something that is being done: whoever advances the clock waits until it is disposed, or waits for the clock itself.</summary>
public sealed class ClockWork : IDisposable
{
    private readonly CloudClock _clock;
    private readonly Activity _activity;
    private readonly string _what;
    private IDisposable? _running;

    internal ClockWork(CloudClock clock, Activity activity, string what)
    {
        (_clock, _activity, _what) = (clock, activity, what);
        _running = activity.Begin(what);
    }

    /// <summary>Waits for a modelled duration, in which nothing is being done.</summary>
    public async Task DelayAsync(TimeSpan modelled, CancellationToken cancellationToken)
    {
        // First it waits, and has said how it goes on; then it rests. In between, the clock must not think that nobody wants anything of it,
        // nor end the wait before there is anyone to go on.
        var running = Interlocked.Exchange(ref _running, null);
        var goesOn = GoOnAsync(_clock.DelayAsync(modelled, cancellationToken, _what));
        running?.Dispose();
        await goesOn;
    }

    private async Task GoOnAsync(Task over)
    {
        await over.ConfigureAwait(false);
        _running = _activity.Begin(_what);
    }

    /// <summary>It is done.</summary>
    public void Dispose() => Interlocked.Exchange(ref _running, null)?.Dispose();
}
