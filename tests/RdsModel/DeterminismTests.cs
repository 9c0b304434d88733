using System.Text;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Tests;

public class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_same_seed_and_calls_give_the_same_history(int stepMinutes)
    {
        Assert.Equal(Live(stepMinutes: 60), Live(stepMinutes));
        Assert.NotEqual(Live(stepMinutes, seed: 2), Live(stepMinutes));
    }

    [Fact]
    public void A_model_that_is_saved_and_loaded_goes_on_as_if_nothing_had_been()
    {
        var rds = new RdsBench { Outcome = _ => null };
        rds.Create("db", "MultiAZ=true");
        rds.Pass(1);
        var saved = Save(rds.Cloud);

        var again = new RdsBench();
        again.Cloud.Load(saved, rds.Now);
        again.Pass(rds.Now - again.Now);
        again.Settle();
        Assert.Equal("available", again.Instance("db").Status);
        Assert.Equal(["CreateStorage", "AddMember", "BackUpStorage"], again.Work.Select(work => work.GetType().Name));
        Assert.Equal(rds.Instance("db").ResourceId, again.Instance("db").ResourceId);
        Assert.Empty(again.World.Work);
    }

    [Fact]
    public void Each_change_is_told_once_with_what_the_resource_is_now()
    {
        var rds = new RdsBench(new RdsOptions { KeepsChanges = true });
        rds.World.Execute("CreateDBInstance", new Dictionary<string, string>
        {
            ["DBInstanceIdentifier"] = "db",
            ["Engine"] = "mysql",
            ["DBInstanceClass"] = "db.t4g.micro",
        }, rds.Now);
        var changes = rds.Cloud.TakeOutput().Changes;
        Assert.Single(changes, change => change is { Kind: "instance", Id: "db" });
        Assert.Contains("\"status\":\"creating\"", Encoding.UTF8.GetString(changes.Single(change => change.Kind == "instance").Json!), StringComparison.Ordinal);
        Assert.Empty(rds.Cloud.TakeOutput().Changes);
    }

    private static List<SavedResource> Save(RdsCloud cloud)
    {
        // Everything that is there, as the last state of a folder would be.
        var all = new Dictionary<(string, string), SavedResource>();
        var world = cloud.World(RdsBench.Account, RdsBench.Region);
        foreach (var table in world.Tables)
        {
            foreach (var id in table.Ids) all[(table.Kind, id)] = new SavedResource(world.Account, world.Region, table.Kind, id, table.Save(id));
        }

        return [.. all.Values];
    }

    private static string Live(int stepMinutes, ulong seed = 1)
    {
        var rds = new RdsBench(seed: seed);
        rds.Create("db", "MultiAZ=true");
        Step(120);
        rds.Call("CreateDBSnapshot", "DBInstanceIdentifier=db", "DBSnapshotIdentifier=s");
        rds.World.ReportEngine(rds.Instance("db").ResourceId, "m1", EngineHealth.Dead, rds.Now);
        Step(120);
        rds.Call("RestoreDBInstanceFromDBSnapshot", "DBSnapshotIdentifier=s", "DBInstanceIdentifier=copy");
        Step(120);
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=db", "SkipFinalSnapshot=true");
        Step(120);
        var history = string.Join('\n', rds.Events.Select(each => $"{each.Id} {each.Date:O} {each.EventId} {each.SourceArn} {each.Message}"));
        return $"{history}\n{string.Join('\n', rds.Work)}\n{rds.Described("copy")}";

        void Step(int minutes)
        {
            for (var passed = 0; passed < minutes; passed += stepMinutes) rds.Pass(Math.Min(stepMinutes, minutes - passed));
        }
    }
}
