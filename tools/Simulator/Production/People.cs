using DataReliability.Core.Fleet;

namespace DataReliability.Simulator.Production;

/// <summary>Those who own databases: they hand them over, fail them over, and now and then are careless with a setting.</summary>
internal static class People
{
    public static void Populate(World world)
    {
        world.Scheduler.Every(TimeSpan.FromHours(1), () =>
        {
            var rates = world.Weather.Rates;
            if (world.Databases.Count > 0 && world.Weather.Strikes(rates.HandOver, "people: a database goes to the other deployment"))
                HandOver(world, world.Dice.Pick(world.Databases), world.Dice.Pick(world.Options.Stacks));
            if (world.Weather.Strikes(rates.FailOver, "people: a database fails over"))
                FailOver(world);
            if (world.Weather.Strikes(rates.Careless, "people: a setting is made worse"))
                Careless(world);
            if (world.Weather.Strikes(rates.Consent, "people: an owner's consent comes or goes"))
                ChangeTheirMind(world);
        });
    }

    private static void HandOver(World world, string database, string stack)
    {
        world.History.Add("somebody", "hands {0} to {1}", database, stack);
        world.Touch(world.Rds.Rds.Arn("db", database));
        Tag(world, world.Rds.Rds.Arn("db", database), FleetTags.Stack, stack);
    }

    private static void FailOver(World world)
    {
        var rds = world.Rds.Rds;
        switch (world.Dice.Number(3))
        {
            case 0 when rds.Instances.FirstOrDefault(each => each.MultiAz && world.Databases.Contains(each.Id)) is { } instance:
                world.History.Add("somebody", "reboots {0} with failover", instance.Id);
                world.Rds.Call("RebootDBInstance", ("DBInstanceIdentifier", instance.Id), ("ForceFailover", "true"));
                break;
            case 1 when rds.Clusters.Count > 0:
                var cluster = world.Dice.Pick([.. rds.Clusters]).Id;
                world.History.Add("somebody", "fails {0} over", cluster);
                world.Rds.Call("FailoverDBCluster", ("DBClusterIdentifier", cluster));
                break;
            case 2 when world.Rds.Global.FirstOrDefault() is { Writer: { } writer } global && global.Members.FirstOrDefault(member => member != writer) is { } target:
                world.History.Add("somebody", "switches {0} over to {1}", global.Id, target);
                world.Rds.Call("SwitchoverGlobalCluster", ("GlobalClusterIdentifier", global.Id), ("TargetDbClusterIdentifier", target));
                break;
        }
    }

    private static void Careless(World world)
    {
        var rds = world.Rds.Rds;
        switch (world.Dice.Number(6))
        {
            case 0 when Instance(world) is { } instance:
                Change(world, rds.Arn("db", instance), "turns the deletion protection of {0} off", "ModifyDBInstance", ("DBInstanceIdentifier", instance), ("DeletionProtection", "false"));
                break;
            case 1 when Instance(world) is { } instance:
                Change(world, rds.Arn("db", instance), "no longer has {0} copy its tags", "ModifyDBInstance", ("DBInstanceIdentifier", instance), ("CopyTagsToSnapshot", "false"));
                break;
            case 2 when Instance(world) is { } instance:
                Change(world, rds.Arn("db", instance), "keeps backups of {0} for two days", "ModifyDBInstance", ("DBInstanceIdentifier", instance), ("BackupRetentionPeriod", "2"), ("ApplyImmediately", "true"));
                break;
            case 3 when Instance(world) is { } instance:
                // Waits for the maintenance window: whoever applies something else at once would apply it, too.
                Change(world, rds.Arn("db", instance), "wants {0} to be larger, in its maintenance window", "ModifyDBInstance", ("DBInstanceIdentifier", instance), ("DBInstanceClass", "db.m7g.xlarge"));
                break;
            case 4 when rds.Clusters.FirstOrDefault() is { } cluster:
                Change(world, cluster.Arn, "turns the deletion protection of {0} off", "ModifyDBCluster", ("DBClusterIdentifier", cluster.Id), ("DeletionProtection", "false"));
                break;
            case 5 when rds.Snapshots.Where(each => each.Type == "manual").LastOrDefault() is { } snapshot:
                Change(world, snapshot.Arn, "shares {0} with everybody", "ModifyDBSnapshotAttribute", ("DBSnapshotIdentifier", snapshot.Id), ("AttributeName", "restore"), ("ValuesToAdd.AttributeValue.1", "all"));
                break;
        }
    }

    private static void ChangeTheirMind(World world)
    {
        if (Instance(world) is not { } instance)
            return;
        var arn = world.Rds.Rds.Arn("db", instance);
        world.Touch(arn);
        if (world.Dice.Chance(0.5))
        {
            world.History.Add("somebody", "wants {0} to be mended", instance);
            Tag(world, arn, World.Consent.Key, World.Consent.Value);
        }
        else
        {
            world.History.Add("somebody", "wants {0} to be left alone", instance);
            world.Rds.Call("RemoveTagsFromResource", ("ResourceName", arn), ("TagKeys.member.1", World.Consent.Key));
        }
    }

    private static string? Instance(World world) => world.Databases.Count == 0 ? null : world.Dice.Pick(world.Databases);

    private static void Change(World world, string arn, string what, string action, params (string Name, string Value)[] parameters)
    {
        world.Touch(arn);
        var refusal = world.Rds.Call(action, parameters);
        world.History.Add("somebody", what + "{1}", arn[(arn.LastIndexOf(':') + 1)..], refusal is null ? "" : $": {refusal.Code}");
    }

    private static void Tag(World world, string arn, string key, string value) =>
        world.Rds.Call("AddTagsToResource", ("ResourceName", arn), ("Tags.Tag.1.Key", key), ("Tags.Tag.1.Value", value));
}
