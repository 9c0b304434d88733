using Microsoft.Extensions.Time.Testing;

namespace DataReliability.LocalCloud.Tests.Clock;

public class ClockTrailTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Real = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_instant_of_a_manual_clock_was_over_when_the_clock_was_advanced_from_it_or_past_it()
    {
        var time = new FakeTimeProvider(Real);
        await using var clock = CloudClock.Manual(time, Start);
        time.Advance(TimeSpan.FromSeconds(10));
        await clock.AdvanceAsync(TimeSpan.FromHours(1), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(5));
        await clock.AdvanceAsync(TimeSpan.FromHours(1), CancellationToken.None);
        Assert.Equal(Real.AddSeconds(10), clock.RealEndOf(Start));
        Assert.Equal(Real.AddSeconds(10), clock.RealEndOf(Start.AddMinutes(59)));
        Assert.Equal(Real.AddSeconds(15), clock.RealEndOf(Start.AddHours(1)));
        Assert.Null(clock.RealEndOf(Start.AddHours(2)));
        Assert.Equal(
            (Start, Start, Start.AddHours(1), Start.AddHours(2)),
            (clock.InstantAt(Real.AddDays(-1)), clock.InstantAt(Real.AddSeconds(9)), clock.InstantAt(Real.AddSeconds(14)), clock.InstantAt(Real.AddDays(1))));
    }

    [Fact]
    public async Task An_instant_before_the_clock_began_is_refused_with_what_is_known()
    {
        await using var clock = CloudClock.Manual(new FakeTimeProvider(Real), Start);
        Assert.Equal(Start, clock.RealFrom);
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => clock.RealEndOf(Start.AddTicks(-1)));
        Assert.Contains("is known from 2026-03-01T00:00:00", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_passes_by_itself_has_the_engines_time()
    {
        await using var clock = new CloudClock(new FakeTimeProvider(Real), 60);
        Assert.Equal((Real.AddDays(-1), Real, DateTimeOffset.MinValue), (clock.RealEndOf(Real.AddDays(-1)), clock.InstantAt(Real), clock.RealFrom));
    }
}
