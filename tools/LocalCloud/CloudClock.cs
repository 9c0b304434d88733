using DataReliability.LocalCloud.Clock;

namespace DataReliability.LocalCloud;

/// <summary>LocalCloud's time. It passes by itself, and what takes AWS minutes takes minutes divided by
/// <see cref="Speed"/>; or it is manual, stands still, and whoever advances it waits until all work that fell due is done.
/// Instants are real ones; under a manual clock they are the manual clock's. Safe for concurrent use.</summary>
public sealed class CloudClock : IAsyncDisposable
{
    private readonly DueList _due;
    private readonly ManualTime? _manual;
    private readonly ClockTrail? _trail;
    private readonly Pacemaker? _pacemaker;
    private readonly DateTimeOffset _modelledFrom;

    /// <summary>A clock that passes by itself.</summary>
    /// <param name="time">The real clock.</param>
    /// <param name="speed">How many modelled seconds pass in a real one; at least 1.</param>
    public CloudClock(TimeProvider time, double speed)
        : this(time, speed, time.GetUtcNow(), time.GetUtcNow(), null)
    {
    }

    private CloudClock(TimeProvider time, double speed, DateTimeOffset started, DateTimeOffset modelledFrom, ManualTime? manual, ClockTrail? trail = null)
    {
        Speed = speed >= 1 ? speed : throw new ArgumentOutOfRangeException(nameof(speed), speed, "the speed must be at least 1");
        (Time, Started, _modelledFrom, _manual, _trail) = (time, started, modelledFrom, manual, trail);
        _due = manual?.Due ?? new DueList();
        if (manual is null) _pacemaker = new Pacemaker(this, _due);
    }

    /// <summary>How many modelled seconds pass in a real one; 1 under a manual clock.</summary>
    public double Speed { get; }

    /// <summary>Whether time passes only when someone advances it.</summary>
    public bool IsManual => _manual is not null;

    /// <summary>The real clock, whatever this one says: for patience and for measuring.</summary>
    public TimeProvider Time { get; }

    /// <summary>Now: what is stamped on resources and events.</summary>
    public DateTimeOffset Now => _manual?.Now ?? Time.GetUtcNow();

    /// <summary>When this clock began.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>Now, in modelled time: what schedules go by.</summary>
    public DateTimeOffset ModelledNow => ModelledAt(Now);

    /// <summary>What is due next, in order.</summary>
    public IReadOnlyList<DueTime> Next => _due.Next;

    /// <summary>What is being done now.</summary>
    public IReadOnlyList<string> Running => _due.Activity.Running;

    /// <summary>A clock that passes by itself and goes on where an earlier one, of a process that ended, would be by now.</summary>
    /// <param name="started">When the first of them began.</param>
    /// <param name="modelledFrom">The modelled time at that instant.</param>
    public static CloudClock Resume(TimeProvider time, double speed, DateTimeOffset started, DateTimeOffset modelledFrom) =>
        new(time, speed, started, modelledFrom, null);

    /// <summary>A clock that stands still until it is advanced.</summary>
    /// <param name="time">The real clock.</param>
    /// <param name="start">Where it stands.</param>
    /// <param name="moved">Hears each instant before anything of it happens; null when nobody keeps it.</param>
    public static CloudClock Manual(TimeProvider time, DateTimeOffset start, Action<DateTimeOffset>? moved = null)
    {
        var trail = new ClockTrail(time, start);
        var manual = new ManualTime(start, new DueList(), to =>
        {
            moved?.Invoke(to);
            trail.Moved(to);
        });
        return new CloudClock(time, 1, start, start, manual, trail);
    }

    /// <summary>The earliest instant of which <see cref="RealEndOf"/> can tell.</summary>
    public DateTimeOffset RealFrom => _trail?.From ?? DateTimeOffset.MinValue;

    /// <summary>The instant at a real time: that time itself, and under a manual clock where it stood then; where that is not known any more,
    /// <see cref="RealFrom"/>.</summary>
    public DateTimeOffset InstantAt(DateTimeOffset real) => _trail?.At(real) ?? real;

    /// <summary>The real time at which an instant was over: the instant itself, and under a manual clock when it was advanced from there;
    /// null where it has not been yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before <see cref="RealFrom"/>.</exception>
    public DateTimeOffset? RealEndOf(DateTimeOffset instant) => _trail is null ? instant : _trail.LeftAt(instant);

    /// <summary>The modelled time at an instant.</summary>
    public DateTimeOffset ModelledAt(DateTimeOffset instant) => _modelledFrom + ((instant - Started) * Speed);

    /// <summary>The instant of a modelled time.</summary>
    public DateTimeOffset InstantOf(DateTimeOffset modelled) => Started + ((modelled - _modelledFrom) / Speed);

    /// <summary>The duration of a modelled one.</summary>
    public TimeSpan Real(TimeSpan modelled) => modelled / Speed;

    /// <summary>Waits for a modelled duration; under a manual clock, until it is advanced so far.</summary>
    /// <param name="what">What waits, for people; null for nothing in particular.</param>
    public Task DelayAsync(TimeSpan modelled, CancellationToken cancellationToken, string? what = null) =>
        _manual?.DelayAsync(modelled, what ?? "a wait", cancellationToken) ?? Task.Delay(Real(modelled), Time, cancellationToken);

    /// <summary>Adds what falls due from time to time. Of what is due at the same instant, what was added first goes first.</summary>
    public void Add(IDueWork work)
    {
        _due.Add(work);
        Changed();
    }

    /// <summary>Takes back what was added.</summary>
    public void Remove(IDueWork work) => _due.Remove(work);

    /// <summary>Tells that something is due earlier than before.</summary>
    public void Changed() => _pacemaker?.Wake();

    /// <summary>Marks that something is being done until the result is disposed: whoever advances the clock waits for it.
    /// To wait for this clock meanwhile, use <see cref="ClockWork.DelayAsync"/>.</summary>
    /// <param name="what">What is being done, for people.</param>
    public ClockWork Begin(string what) => new(this, _due.Activity, what);

    /// <summary>Lets time pass; when it returns, all work that fell due is done, in the order in which it was due.</summary>
    /// <param name="by">How much; nothing does what is due already.</param>
    /// <exception cref="InvalidOperationException">The clock passes by itself.</exception>
    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) => _manual?.AdvanceAsync(by, cancellationToken)
        ?? throw new InvalidOperationException($"the clock passes by itself, at speed {Speed}: start LocalCloud with --clock manual to advance it");

    /// <summary>Stops doing what falls due.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pacemaker is not null) await _pacemaker.DisposeAsync();
        _manual?.Dispose();
    }
}
