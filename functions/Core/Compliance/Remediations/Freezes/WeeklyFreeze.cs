using NodaTime;

namespace DataReliability.Core.Compliance.Remediations.Freezes;

/// <summary>A freeze that comes every week, such as from Friday 16:00 to Monday 08:00.</summary>
/// <param name="Name">For people.</param>
/// <param name="Zone">Whose clock.</param>
/// <param name="FromDay">The day on which it begins.</param>
/// <param name="From">The time at which it begins.</param>
/// <param name="ToDay">The day on which it ends.</param>
/// <param name="To">The time at which it ends. Of the same day and not later than <paramref name="From"/>, it is of the next week.</param>
public sealed record WeeklyFreeze(string Name, DateTimeZone Zone, IsoDayOfWeek FromDay, LocalTime From, IsoDayOfWeek ToDay, LocalTime To)
    : FreezeWindow(Name, Zone)
{
    /// <inheritdoc/>
    public override Instant? EndOf(Instant begins, Instant ends)
    {
        // One that began up to a week ago may still last.
        var last = ends.InZone(Zone).Date.PlusDays(1);
        for (var date = begins.InZone(Zone).Date.PlusDays(-8); date <= last; date = date.PlusDays(1))
        {
            if (date.DayOfWeek == FromDay && Beginning(date) is var freeze && Touches(freeze, begins, ends))
                return freeze.End;
        }

        return null;
    }

    private Interval Beginning(LocalDate date)
    {
        var days = ((int)ToDay - (int)FromDay + 7) % 7;
        var end = date.PlusDays(days == 0 && To <= From ? 7 : days).At(To);
        return Interval(date.At(From), end);
    }
}
