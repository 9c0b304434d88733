namespace DataReliability.Core.Compliance.Pacing;

/// <summary>
/// How fast calls may go out: a token bucket whose rate halves when AWS throttles and recovers slowly. A value: each decision
/// gives the next pace. One pace is shared by all calls of an account in a Region, since AWS counts them together.
/// </summary>
public sealed record CallPace
{
    private readonly CallPaceOptions _options;

    private CallPace(CallPaceOptions options, DateTimeOffset now) =>
        (_options, PerSecond, Tokens, At) = (options, options.Start, options.Burst, now);

    /// <summary>Calls a second now.</summary>
    public double PerSecond { get; private init; }

    /// <summary>Calls that may go out at once.</summary>
    public double Tokens { get; private init; }

    /// <summary>When this was so, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When it slowed down last, UTC; null when it never did.</summary>
    public DateTimeOffset? SlowedAt { get; private init; }

    /// <summary>The pace of an account in a Region that nobody has called yet.</summary>
    public static CallPace Begin(CallPaceOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CallPace(options, now);
    }

    /// <summary>Asks for a call.</summary>
    /// <returns>How long to wait before asking again, in whole milliseconds, as timers have them, and then the token is not taken;
    /// zero to call now.</returns>
    public (CallPace Next, TimeSpan Wait) Take(DateTimeOffset now)
    {
        var pace = Advance(now);
        return pace.Tokens >= 1
            ? (pace with { Tokens = pace.Tokens - 1 }, TimeSpan.Zero)
            : (pace, TimeSpan.FromMilliseconds(Math.Ceiling((1 - pace.Tokens) / pace.PerSecond * 1000)));
    }

    /// <summary>
    /// AWS refused a call for being too many: half as fast, beginning with nothing saved up. Calls that were under way when it
    /// slowed down tell nothing new: one burst halves it once.
    /// </summary>
    /// <param name="sentAt">When the refused call went out.</param>
    /// <param name="now">When its answer came.</param>
    public CallPace Throttled(DateTimeOffset sentAt, DateTimeOffset now)
    {
        var pace = Advance(now);
        return sentAt < SlowedAt
            ? pace
            : pace with { PerSecond = Math.Max(_options.Least, pace.PerSecond / 2), Tokens = 0, SlowedAt = now };
    }

    // A clock that went back earns nothing.
    private CallPace Advance(DateTimeOffset now)
    {
        if (now <= At)
            return this;
        var seconds = (now - At).TotalSeconds;
        return this with
        {
            At = now,
            Tokens = Math.Min(_options.Burst, Tokens + (PerSecond * seconds)),
            PerSecond = Math.Min(_options.Most, PerSecond + (_options.Recovery * seconds)),
        };
    }
}
