using System.Globalization;
using DataReliability.Core.Compliance.Remediations.Freezes;
using NodaTime;

namespace DataReliability.Core.Tests.Compliance.Remediations;

public class FreezeCalendarTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly FreezeWindow Weekend =
        new WeeklyFreeze("weekend", Berlin, IsoDayOfWeek.Friday, new LocalTime(16, 0), IsoDayOfWeek.Monday, new LocalTime(8, 0));

    [Theory]
    [InlineData("2026-11-27T14:59:59Z", null)]
    [InlineData("2026-11-27T15:00:00Z", "2026-11-30T07:00:00Z")]
    [InlineData("2026-11-29T12:00:00Z", "2026-11-30T07:00:00Z")]
    [InlineData("2026-11-30T06:59:59Z", "2026-11-30T07:00:00Z")]
    [InlineData("2026-11-30T07:00:00Z", null)]
    [InlineData("2026-07-03T13:59:59Z", null)]
    [InlineData("2026-07-03T14:00:00Z", "2026-07-06T06:00:00Z")]
    public void A_weekly_freeze_goes_by_the_clock_of_its_zone(string now, string? until) => AssertUntil(until, Over(now, TimeSpan.Zero, Weekend));

    [Theory]
    [InlineData("2026-11-27T14:30:00Z", null)]
    [InlineData("2026-11-27T14:30:01Z", "2026-11-30T07:00:00Z")]
    public void Nothing_is_begun_that_might_last_into_a_freeze(string now, string? until) =>
        AssertUntil(until, Over(now, TimeSpan.FromMinutes(30), Weekend));

    [Theory]
    [InlineData("2026-12-14T22:59:59Z", null)]
    [InlineData("2026-12-14T23:00:00Z", "2027-01-04T23:00:00Z")]
    [InlineData("2027-01-04T23:00:00Z", null)]
    public void A_dated_freeze_comes_once(string now, string? until) => AssertUntil(
        until,
        Over(now, TimeSpan.Zero, new DatedFreeze("year's end", Berlin, new LocalDateTime(2026, 12, 15, 0, 0), new LocalDateTime(2027, 1, 5, 0, 0))));

    [Fact]
    public void Freezes_that_follow_each_other_are_waited_for_together()
    {
        var monday = new DatedFreeze("release", Berlin, new LocalDateTime(2026, 11, 30, 7, 0), new LocalDateTime(2026, 12, 1, 12, 0));

        AssertUntil("2026-12-01T11:00:00Z", Over("2026-11-28T12:00:00Z", TimeSpan.Zero, Weekend, monday));
    }

    [Fact]
    public void A_freeze_of_a_whole_week_is_never_over_and_yet_answered()
    {
        var always = new WeeklyFreeze("always", DateTimeZone.Utc, IsoDayOfWeek.Monday, LocalTime.Midnight, IsoDayOfWeek.Monday, LocalTime.Midnight);

        Assert.True(Over("2026-11-28T12:00:00Z", TimeSpan.Zero, always)!.Value.Until > new DateTimeOffset(2027, 11, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    // Clocks go from 02:00 to 03:00 on 2026-03-29: a start in the gap is at 03:00, 01:00 UTC.
    [InlineData(3, 29, "2026-03-29T00:59:59Z", null)]
    [InlineData(3, 29, "2026-03-29T01:00:00Z", "2026-03-29T10:00:00Z")]
    // Clocks go from 03:00 to 02:00 on 2026-10-25: a start at 02:30 is the first of the two, 00:30 UTC.
    [InlineData(10, 25, "2026-10-25T00:29:59Z", null)]
    [InlineData(10, 25, "2026-10-25T00:30:00Z", "2026-10-25T11:00:00Z")]
    public void Where_clocks_are_put_a_start_is_the_first_time_there_is(int month, int day, string now, string? until) => AssertUntil(
        until,
        Over(now, TimeSpan.Zero, new DatedFreeze("night", Berlin, new LocalDateTime(2026, month, day, 2, 30), new LocalDateTime(2026, month, day, 12, 0))));

    [Fact]
    public void Where_clocks_are_put_back_an_end_is_the_last_of_the_two() => AssertUntil(
        "2026-10-25T01:30:00Z",
        Over("2026-10-25T01:00:00Z", TimeSpan.Zero, new DatedFreeze("night", Berlin, new LocalDateTime(2026, 10, 25, 0, 0), new LocalDateTime(2026, 10, 25, 2, 30))));

    private static (DateTimeOffset Until, FreezeWindow By)? Over(string now, TimeSpan takes, params FreezeWindow[] windows) =>
        new FreezeCalendar(windows).Over(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), takes);

    private static void AssertUntil(string? expected, (DateTimeOffset Until, FreezeWindow By)? actual) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), actual?.Until);
}
