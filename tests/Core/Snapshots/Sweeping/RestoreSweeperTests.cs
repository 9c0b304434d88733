using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Tests.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Sweeping;

public class RestoreSweeperTests
{
    private readonly ValidationRig _rig = new();

    [Fact]
    public async Task A_restore_of_a_running_validation_is_left_alone()
    {
        await _rig.StartAsync();
        await AdvanceAsync();

        var result = await SweepAsync();

        Assert.Empty(result.Swept);
        Assert.Equal([_rig.Restore], result.Left.Keys);
        Assert.Equal(0, _rig.Rds.Count("delete-instance"));
    }

    [Fact]
    public async Task A_restore_whose_validation_ended_is_swept()
    {
        _rig.Rds.DeleteTakes = TimeSpan.FromHours(2);
        await _rig.StartAsync();
        await _rig.RunAsync();
        Assert.Contains("snapshot-validation.teardown-failed", _rig.Events);
        _rig.Rds.Change(_rig.Restore, instance => instance with { Status = "available" });
        _rig.Rds.DeleteTakes = TimeSpan.FromMinutes(3);

        Assert.Equal([_rig.Restore], (await SweepAsync()).Swept);
        await FinishAsync();

        Assert.Equal(["ledger"], _rig.Rds.Instances.Select(instance => instance.Id));
        Assert.Contains("restore-sweep.swept", _rig.Events);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task A_running_validation_is_left_to_itself_until_two_hours_past_its_deadline(int seconds, bool swept)
    {
        await _rig.StartAsync();
        await AdvanceAsync();
        _rig.Time.Advance(TimeSpan.FromMinutes(1));
        await AdvanceAsync();
        _rig.Rds.Change(_rig.Restore, instance => instance with { Status = "modifying" });
        await AdvanceAsync();
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(10).AddSeconds(seconds));

        Assert.Equal(swept ? 1 : 0, (await SweepAsync()).Swept.Count);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task An_orphan_is_swept_from_its_deadline_on(int seconds, bool swept)
    {
        AddOrphan(Restored.Instance());
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(8).AddSeconds(seconds));

        Assert.Equal(swept ? 1 : 0, (await SweepAsync()).Swept.Count);
        Assert.Equal(swept ? 1 : 0, _rig.Rds.Count("delete-instance"));
    }

    [Theory]
    [InlineData(FleetTags.Workflow)]
    [InlineData(FleetTags.Deadline)]
    [InlineData(FleetTags.RestoreOf)]
    public async Task An_orphan_without_all_of_our_tags_is_refused_and_told_once_a_day(string tag)
    {
        AddOrphan(Restored.Instance().Without(tag));
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(9));

        Assert.Equal([Restored.Identity.Name], (await SweepAsync()).Refused);
        await SweepAsync();

        Assert.Equal(["restore-sweep.refused"], _rig.Events);
        Assert.Empty(_rig.Rds.Calls);
    }

    [Fact]
    public async Task An_orphan_under_deletion_protection_is_refused()
    {
        AddOrphan(Restored.Instance() with { DeletionProtection = true });
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(9));

        Assert.Single((await SweepAsync()).Refused);
    }

    [Fact]
    public async Task A_refused_restore_is_swept_on_the_same_day_once_it_may_be()
    {
        AddOrphan(Restored.Instance() with { DeletionProtection = true });
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(9));
        Assert.Single((await SweepAsync()).Refused);
        _rig.Rds.Change(Restored.Identity.Name, instance => instance with { DeletionProtection = false });

        Assert.Equal([Restored.Identity.Name], (await SweepAsync()).Swept);
        Assert.Equal(1, _rig.Rds.Count("delete-instance"));
    }

    [Fact]
    public async Task A_restore_whose_sweep_gave_up_today_is_left_until_tomorrow_and_not_called_swept()
    {
        AddOrphan(Restored.Instance());
        _rig.Rds.DeleteTakes = TimeSpan.FromDays(2);
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(9));
        await SweepAsync();
        for (var halves = 0; halves < 3; halves++)
            await FinishAsync();
        Assert.Contains("restore-sweep.failed", _rig.Events);
        _rig.Rds.Change(Restored.Identity.Name, instance => instance with { Status = "available" });

        var again = await SweepAsync();

        Assert.Empty(again.Swept);
        Assert.Contains("ended failed", again.Left[Restored.Identity.Name], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_looks_like_a_restore_is_none_of_ours()
    {
        _rig.Rds.Add(Restored.Instance() with { Id = "ledger-copy" });
        _rig.Rds.Add(Restored.Instance().With(FleetTags.CreatedBy, "stack-b"));
        _rig.Rds.Add(Restored.Instance().Without(FleetTags.CreatedBy) with { Id = "dr-restore-by-hand" });
        _rig.Time.SetUtcNow(Ledger.Now.AddDays(9));

        var result = await SweepAsync();

        Assert.Empty(result.Swept);
        Assert.Empty(result.Refused);
        Assert.Empty(result.Left);
    }

    [Fact]
    public async Task A_restore_replaced_under_its_recorded_name_is_refused()
    {
        await _rig.StartAsync();
        await _rig.RunAsync();
        AddOrphan(Restored.Instance() with { Id = _rig.Restore, ResourceId = "db-OTHER", Tags = (await _rig.StateAsync()).Restore.Tags });
        _rig.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal([_rig.Restore], (await SweepAsync()).Refused);
        Assert.Equal(1, _rig.Rds.Count("delete-instance"));
    }

    [Fact]
    public async Task A_sweep_that_died_after_deleting_deletes_no_second_time()
    {
        AddOrphan(Restored.Instance());
        _rig.Time.SetUtcNow(Ledger.Now.AddHours(9));
        _rig.Rds.AfterEffect = _ =>
        {
            _rig.Rds.AfterEffect = null;
            throw new SimulatedCrashException("after the deletion");
        };
        Assert.Contains("after the deletion", Assert.Single((await SweepAsync()).Failed).Value, StringComparison.Ordinal);

        await FinishAsync();

        Assert.Equal(1, _rig.Rds.Count("delete-instance"));
        Assert.Contains("restore-sweep.swept", _rig.Events);
    }

    [Fact]
    public async Task A_fleet_that_can_not_be_listed_is_an_error()
    {
        _rig.Rds.Blind = "Throttling";

        await Assert.ThrowsAsync<FleetUnseenException>(() => SweepAsync());
    }

    private void AddOrphan(DatabaseInstance instance)
    {
        _rig.Rds.Add(instance);
        _rig.Rds.AllowDeletion(instance.Id);
    }

    private Task<SweepResult> SweepAsync() => _rig.Sweeper().SweepAsync(CancellationToken.None);

    private Task<AdvanceResult> AdvanceAsync() => _rig.Runner.AdvanceAsync(_rig.Id, CancellationToken.None);

    private async Task FinishAsync()
    {
        for (var tick = 0; tick < 60; tick++)
        {
            foreach (var due in await _rig.Store.ListDueAsync(SweepWorkflow.KindName, _rig.Time.GetUtcNow(), 10, CancellationToken.None))
                await _rig.Sweeps.AdvanceAsync(due.Id, CancellationToken.None);
            _rig.Time.Advance(TimeSpan.FromSeconds(30));
        }
    }
}
