using System.Globalization;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Tests.Events;

public class ScheduleExpressionTests
{
    [Theory]
    [InlineData("rate(1 minute)", "2026-01-01T00:01:00")]
    [InlineData("rate(5 minutes)", "2026-01-01T00:05:00")]
    [InlineData("rate(1 day)", "2026-01-02T00:00:00")]
    [InlineData("cron(0 12 * * ? *)", "2026-01-01T12:00:00")]
    [InlineData("cron(0/15 * * * ? *)", "2026-01-01T00:15:00")]
    [InlineData("cron(0 3 ? * 1 *)", "2026-01-04T03:00:00")] // 1 is Sunday
    [InlineData("cron(0 3 ? * 2-6 *)", "2026-01-01T03:00:00")] // Monday to Friday; a Thursday
    [InlineData("cron(0 3 ? * MON *)", "2026-01-05T03:00:00")]
    [InlineData("cron(0 3 ? * 6#3 *)", "2026-01-16T03:00:00")] // the third Friday
    [InlineData("cron(0 3 ? * 6L *)", "2026-01-30T03:00:00")] // the last Friday
    [InlineData("cron(0 3 L * ? *)", "2026-01-31T03:00:00")]
    [InlineData("cron(0 3 3W * ? *)", "2026-01-02T03:00:00")] // the weekday nearest to Saturday the third
    [InlineData("cron(0 3 1 1 ? 2028)", "2028-01-01T03:00:00")]
    [InlineData("cron(0 3 1 1 ? 2027-2029)", "2027-01-01T03:00:00")]
    public void The_next_tick_is_the_one_that_aws_documents(string expression, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected + "Z", CultureInfo.InvariantCulture),
        ScheduleExpression.Parse(expression).Next(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_schedule_of_past_years_never_ticks() =>
        Assert.Null(ScheduleExpression.Parse("cron(0 3 1 1 ? 2020)").Next(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("every minute", "a schedule is rate(5 minutes) or cron(0 12 * * ? *)")]
    [InlineData("rate(0 minutes)", "at least 1")]
    [InlineData("rate(2 minute)", "write rate(2 minutes)")]
    [InlineData("cron(0 12 * * ?)", "this has 5")]
    [InlineData("cron(0 12 * * * *)", "must be ?")]
    [InlineData("cron(0 12 ? * 8 *)", "day of week is 8")]
    [InlineData("cron(99 12 * * ? *)", "cron(99 12 * * ? *)")]
    [InlineData("cron(0 12 * * ? 1900)", "years go from 1970")]
    public void What_is_no_schedule_is_refused_with_the_remedy(string expression, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ScheduleExpression.Parse(expression)).Message, StringComparison.Ordinal);
}
