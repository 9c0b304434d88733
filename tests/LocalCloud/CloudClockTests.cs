namespace DataReliability.LocalCloud.Tests;

public class CloudClockTests
{
    [Fact]
    public void A_modelled_minute_at_speed_60_takes_a_second() =>
        Assert.Equal(TimeSpan.FromSeconds(1), new CloudClock(TimeProvider.System, 60).Real(TimeSpan.FromMinutes(1)));

    [Theory]
    [InlineData(0.99)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_speed_below_1_is_refused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CloudClock(TimeProvider.System, speed));
}
