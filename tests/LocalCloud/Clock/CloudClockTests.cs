using DataReliability.LocalCloud.Clock;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.LocalCloud.Tests.Clock;

public class CloudClockTests
{
    [Fact]
    public async Task A_modelled_minute_at_speed_60_takes_a_second()
    {
        await using var clock = new CloudClock(TimeProvider.System, 60);
        Assert.Equal(TimeSpan.FromSeconds(1), clock.Real(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_speed_below_1_is_refused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CloudClock(TimeProvider.System, speed));

    [Fact]
    public async Task Modelled_time_and_instants_convert_into_each_other_at_any_speed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var clock = CloudClock.Resume(time, 60, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(5));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddHours(6), clock.ModelledNow);
        Assert.Equal(clock.Now, clock.InstantOf(clock.ModelledNow));
    }

    [Fact]
    public async Task What_falls_due_is_done_as_time_passes()
    {
        await using var clock = new CloudClock(TimeProvider.System, 1);
        var work = new Script(clock, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(40));
        clock.Add(work);
        await work.IsOver.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(2, work.Ran.Count);
    }

    [Fact]
    public async Task What_becomes_due_earlier_is_not_slept_past()
    {
        await using var clock = new CloudClock(TimeProvider.System, 1);
        var work = new Script(clock, TimeSpan.FromHours(1));
        clock.Add(work);
        work.Due(clock.Now);
        clock.Changed();
        await work.IsOver.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_piece_of_work_that_fails_does_not_stop_the_others()
    {
        await using var clock = new CloudClock(TimeProvider.System, 1);
        clock.Add(new Failing(clock.Now));
        var work = new Script(clock, TimeSpan.FromMilliseconds(5));
        clock.Add(work);
        await work.IsOver.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_clock_that_passes_by_itself_is_not_advanced()
    {
        await using var clock = new CloudClock(TimeProvider.System, 60);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Contains("--clock manual", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Failing(DateTimeOffset due) : IDueWork
    {
        private DueTime? _due = new(due, "fails once");

        public DueTime? NextDue => _due;

        public void RunDue(DateTimeOffset now)
        {
            _due = null;
            throw new FormatException("by design");
        }
    }
}
