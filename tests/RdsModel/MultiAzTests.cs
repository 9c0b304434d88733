using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests;

public class MultiAzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    [Fact]
    public void A_multi_az_instance_has_a_hidden_standby_in_another_zone()
    {
        var rds = new RdsBench();
        var instance = rds.Created("db", "MultiAZ=true");
        Assert.Equal(("eu-west-1a", "eu-west-1b"), (instance.AvailabilityZone, instance.SecondaryAvailabilityZone));
        Assert.Equal(2, rds.Storage("db").Members.Length);
        Assert.IsType<AddMember>(rds.Work[1]);
        Assert.Single(RdsBench.All(rds.Call("DescribeDBInstances"), "DBInstance"));
    }

    [Fact]
    public void A_forced_failover_promotes_the_standby_and_builds_another()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.Events.Clear();
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=db", "ForceFailover=true");
        Assert.Equal("rebooting", rds.Instance("db").Status);
        rds.Pass(2);
        Assert.Equal(("available", "m2", 2), (rds.Instance("db").Status, rds.Storage("db").Writer, rds.Storage("db").Epoch));
        Assert.Equal(new PromoteMember(rds.Instance("db").ResourceId, "m2", "m1", 2), rds.Work.OfType<PromoteMember>().Single());
        Assert.Equal("eu-west-1a", rds.Instance("db").AvailabilityZone);

        rds.Settle();
        Assert.Equal("0013 0015 0049 0050 0051", rds.EventsOf("db"));
        Assert.Equal(("eu-west-1b", "eu-west-1a"), (rds.Instance("db").AvailabilityZone, rds.Instance("db").SecondaryAvailabilityZone));
        Assert.All(rds.Storage("db").Members, member => Assert.True(member.IsReady));
    }

    [Fact]
    public void A_second_failover_soon_after_is_abandoned()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=db", "ForceFailover=true");
        rds.Pass(2);
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=db", "ForceFailover=true");
        Assert.Equal("available", rds.Instance("db").Status);
        Assert.EndsWith("0034", rds.EventsOf("db"), StringComparison.Ordinal);
        rds.Settle();
        Assert.Single(rds.Work.OfType<PromoteMember>());
    }

    [Fact]
    public void Failover_is_refused_without_a_standby()
    {
        var rds = new RdsBench();
        rds.Created("db");
        Assert.Equal("InvalidParameterCombination", rds.Refusal("RebootDBInstance", "DBInstanceIdentifier=db", "ForceFailover=true"));
    }

    [Theory]
    [InlineData(EngineHealth.Dead)]
    [InlineData(EngineHealth.Frozen)]
    [InlineData(EngineHealth.CutOff)]
    public void Rds_fails_over_by_itself_when_the_writer_is_lost(EngineHealth health)
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.Events.Clear();
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", health, rds.Now);
        rds.Pass(TimeSpan.FromSeconds(19));
        Assert.Empty(rds.Events);
        rds.Pass(Patience);
        Assert.Equal("m2", rds.Storage("db").Writer);
        Assert.Equal("0013 0015 0049 0050 0051", rds.EventsOf("db"));
    }

    [Fact]
    public void A_writer_that_comes_back_before_rds_notices_stays()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Frozen, rds.Now);
        rds.Pass(TimeSpan.FromSeconds(10));
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Up, rds.Now);
        rds.Settle();
        Assert.Equal("m1", rds.Storage("db").Writer);
    }

    [Fact]
    public void An_outage_of_a_zone_moves_writers_out_and_standbys_elsewhere()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.World.ReportZone("eu-west-1a", isOut: true, rds.Now);
        rds.Settle();
        Assert.Equal(("eu-west-1b", "eu-west-1c"), (rds.Instance("db").AvailabilityZone, rds.Instance("db").SecondaryAvailabilityZone));
        Assert.Equal(["m2", "m3"], rds.Storage("db").Members.Select(member => member.Id));
        rds.World.ReportZone("eu-west-1a", isOut: false, rds.Now);
        rds.Settle();
        Assert.Equal("m2", rds.Storage("db").Writer);
    }

    [Fact]
    public void A_single_az_instance_recovers_where_it_is_and_waits_for_its_zone()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Events.Clear();
        rds.World.ReportZone("eu-west-1a", isOut: true, rds.Now);
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Dead, rds.Now);
        rds.Settle();
        Assert.Empty(rds.Events);
        rds.World.ReportZone("eu-west-1a", isOut: false, rds.Now);
        rds.Settle();
        Assert.Equal("0020 0021 0006", rds.EventsOf("db"));
        Assert.Equal(EngineHealth.Up, rds.Storage("db").WriterMember.Health);
    }

    [Fact]
    public void A_lost_standby_is_built_anew_without_a_failover()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.Events.Clear();
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m2", EngineHealth.Dead, rds.Now);
        rds.Settle();
        Assert.Equal("0050 0051", rds.EventsOf("db"));
        Assert.Equal("m1", rds.Storage("db").Writer);
    }

    [Fact]
    public void A_writer_lost_while_its_standby_is_built_is_recovered()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m2", EngineHealth.Dead, rds.Now);
        rds.Outcome = work => work is AddMember ? null : WorkOutcome.Done;
        rds.Pass(1);
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Dead, rds.Now);
        rds.Outcome = _ => WorkOutcome.Done;
        rds.Settle();
        Assert.Equal("m1", rds.Storage("db").Writer);
        Assert.All(rds.Storage("db").Members, member => Assert.True(member is { IsReady: true, Health: EngineHealth.Up }));
    }

    [Fact]
    public void A_failover_that_fails_is_tried_again()
    {
        var rds = new RdsBench();
        rds.Created("db", "MultiAZ=true");
        rds.Outcome = work => work is PromoteMember ? new WorkFailed("not yet") : WorkOutcome.Done;
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Dead, rds.Now);
        rds.Pass(1);
        Assert.Contains("0065", rds.EventsOf("db"), StringComparison.Ordinal);
        Assert.Equal("m1", rds.Storage("db").Writer);
        rds.Outcome = _ => WorkOutcome.Done;
        rds.Settle();
        Assert.Equal(("m2", "available"), (rds.Storage("db").Writer, rds.Instance("db").Status));
    }

    [Fact]
    public void Converting_adds_and_removes_the_standby()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Events.Clear();
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "MultiAZ=true", "ApplyImmediately=true");
        Assert.Equal("true", RdsBench.Text(rds.Described("db"), "PendingModifiedValues/MultiAZ"));
        rds.Settle();
        Assert.Equal((true, "eu-west-1b"), (rds.Instance("db").MultiAz, rds.Instance("db").SecondaryAvailabilityZone));
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "MultiAZ=false", "ApplyImmediately=true");
        rds.Settle();
        Assert.Null(rds.Instance("db").SecondaryAvailabilityZone);
        Assert.Single(rds.Storage("db").Members);
        Assert.Equal("0024 0025 0030 0029", rds.EventsOf("db"));
    }
}
