using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Tests;

public class MaintenanceTests
{
    private static readonly MaintenanceAction Patch = new("system-update", "New operating system update is available");

    [Fact]
    public void What_is_not_opted_into_is_never_applied()
    {
        var rds = WithPatch();
        var pending = RdsBench.All(rds.Call("DescribePendingMaintenanceActions"), "PendingMaintenanceAction").Single();
        Assert.Equal("system-update", RdsBench.Text(pending, "Action"));
        rds.Pass(TimeSpan.FromDays(30));
        Assert.Single(rds.Instance("db").Maintenance);
    }

    [Fact]
    public void An_immediate_opt_in_is_applied_now()
    {
        var rds = WithPatch();
        rds.Call("ApplyPendingMaintenanceAction", $"ResourceIdentifier={rds.Instance("db").Arn}", "ApplyAction=system-update", "OptInType=immediate");
        rds.Pass(TimeSpan.Zero);
        Assert.Equal("maintenance", rds.Instance("db").Status);
        rds.Settle();
        Assert.Equal("available", rds.Instance("db").Status);
        Assert.EndsWith("0026 0027", rds.EventsOf("db"), StringComparison.Ordinal);
        Assert.Empty(RdsBench.All(rds.Call("DescribePendingMaintenanceActions"), "PendingMaintenanceAction"));
    }

    [Fact]
    public void The_next_window_can_be_opted_into_and_out_of()
    {
        var rds = WithPatch();
        var arn = rds.Instance("db").Arn;
        rds.Call("ApplyPendingMaintenanceAction", $"ResourceIdentifier={arn}", "ApplyAction=system-update", "OptInType=next-maintenance");
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 4, 0, 0, TimeSpan.Zero), rds.Instance("db").Maintenance[0].Due);
        rds.Call("ApplyPendingMaintenanceAction", $"ResourceIdentifier={arn}", "ApplyAction=system-update", "OptInType=undo-opt-in");
        rds.Pass(TimeSpan.FromDays(8));
        Assert.Single(rds.Instance("db").Maintenance);
        rds.Call("ApplyPendingMaintenanceAction", $"ResourceIdentifier={arn}", "ApplyAction=system-update", "OptInType=next-maintenance");
        rds.Pass(TimeSpan.FromDays(8));
        Assert.Empty(rds.Instance("db").Maintenance);
    }

    [Theory]
    [InlineData("arn:aws:rds:eu-west-1:111122223333:db:none", "system-update", "immediate", "ResourceNotFoundFault")]
    [InlineData("arn:aws:rds:eu-west-1:111122223333:db:db", "db-upgrade", "immediate", "ResourceNotFoundFault")]
    [InlineData("arn:aws:rds:eu-west-1:111122223333:db:db", "system-update", "soon", "InvalidParameterValue")]
    public void What_is_not_pending_is_refused(string arn, string action, string optIn, string code) =>
        Assert.Equal(code, WithPatch().Refusal(
            "ApplyPendingMaintenanceAction", $"ResourceIdentifier={arn}", $"ApplyAction={action}", $"OptInType={optIn}"));

    [Fact]
    public void A_stopped_instance_is_started_after_seven_days()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("StopDBInstance", "DBInstanceIdentifier=db");
        rds.Pass(TimeSpan.FromDays(7));
        Assert.Equal("stopped", rds.Instance("db").Status);
        rds.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("available", rds.Instance("db").Status);
        Assert.EndsWith("0087 0154 0088", rds.EventsOf("db"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forced_status_stays_until_another_is_forced()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.World.ForceStatus("db", "storage-full", rds.Now);
        rds.Settle();
        Assert.Equal("storage-full", rds.Instance("db").Status);
        Assert.Equal("InvalidDBInstanceState", rds.Refusal("RebootDBInstance", "DBInstanceIdentifier=db"));
        rds.World.ForceStatus("db", "available", rds.Now);
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=db");
    }

    private static RdsBench WithPatch()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.World.PlanMaintenance("db", Patch, rds.Now);
        return rds;
    }
}
