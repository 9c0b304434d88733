using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Tests.Faults;

public sealed class FaultListTests : IAsyncDisposable
{
    private readonly string _run = Directory.CreateTempSubdirectory("fault-tests-").FullName;
    private readonly StateFolder _state;
    private readonly CloudClock _clock = CloudClock.Manual(TimeProvider.System, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private FaultList _list;

    public FaultListTests()
    {
        _state = new StateFolder(_run);
        _list = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _clock.DisposeAsync();
        _state.Dispose();
        Directory.Delete(_run, recursive: true);
    }

    private FaultList Open() => new(_state.Kind<FaultRecord>("faults", "faults"), _clock);

    private string Strikes(int occasions) => string.Concat(Enumerable.Range(0, occasions).Select(_ => _list.Strike(FaultKinds.Throttle, "rds") is null ? '.' : 'x'));

    [Theory]
    [InlineData(null, null, "xxxxx")]
    [InlineData(2, null, "xx...")]
    [InlineData(null, 2, "..xxx")]
    [InlineData(1, 3, "...x.")]
    public void A_fault_lets_pass_and_strikes_as_often_as_it_says(int? times, int? after, string strikes)
    {
        _list.Add(new Fault(FaultKinds.Throttle) { Times = times, After = after });
        Assert.Equal(strikes, Strikes(5));
        Assert.Equal(strikes.Count(c => c == 'x'), Assert.Single(_list.All).Struck);
    }

    [Fact]
    public void The_same_seed_strikes_alike_and_goes_on_alike_in_another_process()
    {
        _list.Add(new Fault(FaultKinds.Throttle) { Probability = 0.5, Seed = 7 });
        var whole = Strikes(40);
        _list.Remove(null);
        _list.Add(new Fault(FaultKinds.Throttle) { Probability = 0.5, Seed = 7 });
        var first = Strikes(15);
        _list = Open();
        Assert.Equal(whole, first + Strikes(25));
        Assert.Contains('x', whole);
        Assert.Contains('.', whole);
    }

    [Fact]
    public async Task A_fault_ends_with_its_duration()
    {
        _clock.Add(_list);
        var over = new List<string>();
        _list.Ended = fault => over.Add(fault.Id);
        _list.Add(new Fault(FaultKinds.Throttle) { Duration = "PT10M" });
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(9.99), TestContext.Current.CancellationToken);
        Assert.Equal("x", Strikes(1));
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(0.01), TestContext.Current.CancellationToken);
        Assert.Equal(".", Strikes(1));
        Assert.Equal((FaultState.Over, 1), (Assert.Single(_list.All).State, _list.All[0].Struck));
        Assert.Equal(["fault-1"], over);
    }

    [Fact]
    public async Task A_status_that_is_held_is_one_strike_however_often_it_is_asked_about()
    {
        _list.Add(new Fault(FaultKinds.HoldStatus) { Value = "creating", Seconds = 600, Times = 2 });
        for (var n = 0; n < 50; n++) Assert.True(_list.Holds("rds", "one", "creating"));
        Assert.True(_list.Holds("rds", "two", "creating"));
        Assert.False(_list.Holds("rds", "three", "creating"));
        Assert.False(_list.Holds("rds", "one", "deleting"));
        Assert.Equal(2, _list.All[0].Struck);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(599), TestContext.Current.CancellationToken);
        Assert.True(_list.Holds("rds", "one", "creating"));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.False(_list.Holds("rds", "one", "creating"));
    }

    [Fact]
    public void A_hold_without_an_end_lasts_until_it_is_cleared()
    {
        var fault = _list.Add(new Fault(FaultKinds.HoldStatus) { Target = "one", Value = "creating", Times = 1 });
        Assert.True(_list.Holds("rds", "one", "creating"));
        Assert.True(_list.Holds("rds", "one", "creating"));
        Assert.False(_list.Holds("rds", "other", "creating"));
        Assert.Single(_list.Remove(fault.Id));
        Assert.False(_list.Holds("rds", "one", "creating"));
    }

    [Fact]
    public void The_first_fault_that_is_meant_strikes()
    {
        _list.Add(new Fault(FaultKinds.Throttle) { Service = "sns" });
        _list.Add(new Fault(FaultKinds.Throttle) { Service = "rds", Action = "DescribeDBInstances" });
        _list.Add(new Fault(FaultKinds.Throttle) { Service = "rds", Times = 1 });
        Assert.Equal("fault-3", _list.Strike(FaultKinds.Throttle, "RDS", "CreateDBInstance")!.Id);
        Assert.Equal("fault-2", _list.Strike(FaultKinds.Throttle, "rds", "DescribeDBInstances")!.Id);
        Assert.Null(_list.Strike(FaultKinds.Throttle, "rds", "CreateDBInstance"));
        Assert.Null(_list.Strike(FaultKinds.Deny, "sns"));
    }

    [Fact]
    public void A_delivery_or_record_is_only_hit_by_faults_that_name_its_service()
    {
        _list.Add(new Fault(FaultKinds.LoseEvents));
        Assert.Null(_list.Strike(new Occasion(FaultKinds.LoseEvents, "sns", null, "news") { MustNameService = true }));
        Assert.NotNull(_list.Strike(new Occasion(FaultKinds.LoseEvents, "rds", null, null)));
        _list.Add(new Fault(FaultKinds.LoseEvents) { Service = "sns" });
        Assert.NotNull(_list.Strike(new Occasion(FaultKinds.LoseEvents, "sns", null, "news") { MustNameService = true }));
    }
}
