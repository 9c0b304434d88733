using NodaTime;

namespace DataReliability.Core.Compliance.Remediations.Freezes;

/// <summary>A freeze that comes once, such as over the turn of a year.</summary>
/// <param name="Name">For people.</param>
/// <param name="Zone">Whose clock.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
public sealed record DatedFreeze(string Name, DateTimeZone Zone, LocalDateTime From, LocalDateTime To) : FreezeWindow(Name, Zone)
{
    /// <inheritdoc/>
    public override Instant? EndOf(Instant begins, Instant ends) => Interval(From, To) is var freeze && Touches(freeze, begins, ends) ? freeze.End : null;
}
