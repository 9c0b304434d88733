using DataReliability.LocalCloud.Clock;

namespace DataReliability.LocalCloud.Tests.Clock;

public sealed class ManualClockTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly List<DateTimeOffset> _moved = [];
    private readonly CloudClock _clock;

    public ManualClockTests() => _clock = CloudClock.Manual(TimeProvider.System, Start, _moved.Add);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _clock.DisposeAsync();

    [Fact]
    public async Task Time_stands_still_until_it_is_advanced()
    {
        var wait = _clock.DelayAsync(TimeSpan.FromTicks(1), Cancelled);
        await Task.Delay(5, Cancelled);
        Assert.False(wait.IsCompleted);
        Assert.Equal(Start, _clock.Now);
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(5), Cancelled);
        await wait;
        Assert.Equal(Start.AddMinutes(5), _clock.Now);
        Assert.Equal(Start.AddMinutes(5), _clock.ModelledNow);
    }

    [Fact]
    public async Task Work_is_done_in_order_of_due_time_at_its_due_time()
    {
        var order = new List<string>();
        var late = new Script(_clock, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1)) { Then = at => order.Add($"late {at - Start}") };
        var early = new Script(_clock, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)) { Then = at => order.Add($"early {at - Start}") };
        _clock.Add(late);
        _clock.Add(early);
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(5), Cancelled);
        Assert.Equal(["late 00:01:00", "early 00:01:00", "early 00:02:00", "late 00:03:00"], order);
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 1)]
    [InlineData(61, 1)]
    public async Task Work_is_done_at_its_due_time_and_not_before(int seconds, int times)
    {
        var work = new Script(_clock, TimeSpan.FromMinutes(1));
        _clock.Add(work);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(seconds), Cancelled);
        Assert.Equal(times, work.Ran.Count);
    }

    [Fact]
    public async Task What_work_makes_due_in_turn_is_done_as_well()
    {
        var seen = new List<DateTimeOffset>();
        async Task RepeatAsync()
        {
            for (var n = 0; n < 3; n++)
            {
                await _clock.DelayAsync(TimeSpan.FromMinutes(1), Cancelled);
                seen.Add(_clock.Now);
            }
        }

        var repeating = Task.Run(RepeatAsync, Cancelled);
        while (_clock.Next.Count == 0) await Task.Delay(1, Cancelled);
        await _clock.AdvanceAsync(TimeSpan.FromHours(1), Cancelled);
        await repeating;
        Assert.Equal([Start.AddMinutes(1), Start.AddMinutes(2), Start.AddMinutes(3)], seen);
    }

    [Fact]
    public async Task The_clock_waits_for_what_is_being_done_and_for_what_that_makes_due()
    {
        var seen = new List<DateTimeOffset>();
        async Task WorkAsync(ClockWork work)
        {
            using var doing = work;
            await Task.Delay(20, Cancelled);
            await work.DelayAsync(TimeSpan.FromMinutes(1), Cancelled);
            await Task.Delay(20, Cancelled);
            lock (seen) seen.Add(_clock.Now);
        }

        _clock.Add(new Script(_clock, TimeSpan.FromMinutes(1)) { Then = at => _ = WorkAsync(_clock.Begin("real work")) });
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(10), Cancelled);
        Assert.Equal([Start.AddMinutes(2)], seen);
        Assert.Empty(_clock.Running);
    }

    [Fact]
    public async Task Those_who_find_work_by_looking_have_looked_before_time_goes_on()
    {
        var finder = new Finder(_clock);
        _clock.Add(finder);
        _clock.Add(new Script(_clock, TimeSpan.FromMinutes(1)) { Then = _ => finder.Left = 3 });
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(1), Cancelled);
        Assert.Equal(0, finder.Left);
    }

    [Fact]
    public async Task Each_instant_is_told_before_anything_of_it_happens()
    {
        _clock.Add(new Script(_clock, TimeSpan.FromMinutes(1)) { Then = at => Assert.Equal(at, _moved[^1]) });
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(2), Cancelled);
        Assert.Equal([Start.AddMinutes(1), Start.AddMinutes(2)], _moved);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_is_no_longer_due()
    {
        using var cancel = new CancellationTokenSource();
        var wait = _clock.DelayAsync(TimeSpan.FromMinutes(1), cancel.Token, "tea");
        Assert.Equal([new DueTime(Start.AddMinutes(1), "tea")], _clock.Next);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Empty(_clock.Next);
    }

    [Fact]
    public async Task Time_does_not_go_back() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clock.AdvanceAsync(TimeSpan.FromTicks(-1), Cancelled));

    [Fact]
    public async Task Two_who_advance_take_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _clock.AdvanceAsync(TimeSpan.FromMinutes(1), Cancelled), Cancelled)));
        Assert.Equal(Start.AddMinutes(8), _clock.Now);
    }

    private sealed class Finder(CloudClock clock) : IDueWork
    {
        public int Left { get; set; }

        public DueTime? NextDue => null;

        public void RunDue(DateTimeOffset now) => throw new InvalidOperationException("nothing of this is ever due");

        public Task SettleAsync(CancellationToken cancellationToken)
        {
            if (Left > 0) _ = FindAsync(clock.Begin("what was found"));
            return Task.CompletedTask;
        }

        private async Task FindAsync(ClockWork work)
        {
            using (work)
            {
                await Task.Delay(5, CancellationToken.None);
                Left--;
            }
        }
    }
}
