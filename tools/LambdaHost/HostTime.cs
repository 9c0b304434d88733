namespace DataReliability.LambdaHost;

/// <summary>The clock of this process, as LocalCloud wants it: the machine's, moved by an offset, or one that stands still
/// while an invocation runs. Its timers and timestamps are the machine's.</summary>
internal sealed class HostTime : TimeProvider
{
    private DateTimeOffset? _standing;
    private TimeSpan _offset;

    /// <summary>The name under which a function's composition finds it.</summary>
    public const string DataName = "DataReliability.TimeProvider";

    /// <summary>The header that says where the clock stands, in ISO 8601; absent while it runs.</summary>
    public const string StandingHeader = "LocalCloud-Time";

    /// <summary>The header that says by how many milliseconds the clock is wrong; absent while it is right.</summary>
    public const string OffsetHeader = "LocalCloud-Clock-Offset-Ms";

    public override DateTimeOffset GetUtcNow() => _standing ?? (base.GetUtcNow() + _offset);

    public void Set(DateTimeOffset? standing, TimeSpan offset) => (_standing, _offset) = (standing, offset);
}
