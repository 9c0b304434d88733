using NodaTime;
using NodaTime.TimeZones;

namespace DataReliability.Core.Compliance.Remediations.Freezes;

/// <summary>A time in which nothing is changed, by the clock of a time zone: <c>[start, end)</c>. Where clocks are put forward over a
/// start or an end, it is the first time after the gap; where they are put back, a start is the first of the two and an end the last.</summary>
public abstract record FreezeWindow(string Name, DateTimeZone Zone)
{
    private static readonly ZoneLocalMappingResolver First = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver Last = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When the freeze ends that touches a span; null where none does.</summary>
    /// <param name="begins">The span's beginning.</param>
    /// <param name="ends">Its end, itself not part of it.</param>
    public abstract Instant? EndOf(Instant begins, Instant ends);

    /// <inheritdoc/>
    public sealed override string ToString() => Name;

    private protected Interval Interval(LocalDateTime start, LocalDateTime end)
    {
        var (from, to) = (Zone.ResolveLocal(start, First).ToInstant(), Zone.ResolveLocal(end, Last).ToInstant());
        return new Interval(from, to < from ? from : to);
    }

    private protected static bool Touches(Interval freeze, Instant from, Instant to) => (freeze.Start < to || freeze.Start <= from) && freeze.End > from;
}
