using NodaTime;

namespace DataReliability.Core.Compliance.Remediations.Freezes;

/// <summary>All freezes.</summary>
/// <param name="Windows">In any order; they may overlap.</param>
public sealed record FreezeCalendar(IReadOnlyList<FreezeWindow> Windows)
{
    // Freezes that cover all of a week have no end.
    private const int MostInARow = 60;

    /// <summary>No freezes.</summary>
    public static FreezeCalendar None { get; } = new([]);

    /// <summary>The freeze that keeps something from being begun: one that touches the time from now on that it may take.</summary>
    /// <param name="now">When it would begin.</param>
    /// <param name="takes">How long it may take.</param>
    /// <returns>When no freeze does any more, and which one does first; null where it may begin.</returns>
    public (DateTimeOffset Until, FreezeWindow By)? Over(DateTimeOffset now, TimeSpan takes)
    {
        FreezeWindow? by = null;
        var at = Instant.FromDateTimeOffset(now);
        for (var passed = 0; passed < MostInARow; passed++)
        {
            var to = at + Duration.FromTimeSpan(takes);
            var hit = Windows.Select(window => (Window: window, End: window.EndOf(at, to))).FirstOrDefault(each => each.End is not null);
            if (hit.End is not { } end)
                break;
            by ??= hit.Window;
            at = end;
        }

        return by is null ? null : (at.ToDateTimeOffset(), by);
    }
}
