using System.Globalization;
using DataReliability.Core.Fleet;

namespace DataReliability.Simulator.Snapshots;

/// <summary>The databases of production, one with a standby and one without by turns, and their snapshots.</summary>
internal static class Fleet
{
    private static readonly string[] Tiers = ["critical", "standard", "low"];

    public static void Populate(World world)
    {
        for (var index = 0; index < world.Options.Databases; index++)
        {
            var name = $"{(char)('a' + index)}-books";
            var stack = world.Options.Stacks[index % world.Options.Stacks.Count];
            world.AddDatabase(name);
            world.Rds.AddDatabase(name, multiAz: index % 2 == 0, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [FleetTags.Stack] = stack,
                [ReliabilityPolicy.TierTag] = Tiers[index % Tiers.Length],
            });
            if (world.Options.Snapshots)
                BackUp(world, name);
        }

        world.Scheduler.Every(TimeSpan.FromHours(1), () =>
        {
            if (world.Weather.Strikes(world.Weather.Rates.HandOver, "a database goes to the other deployment"))
                HandOver(world, world.Dice.Pick(world.Databases), world.Dice.Pick(world.Options.Stacks));
        });
    }

    /// <summary>How often a database is to be validated, by the policy in simulated-policy.json.</summary>
    public static TimeSpan Cadence(DatabaseInstance database) => database.Tag(ReliabilityPolicy.TierTag) switch
    {
        "critical" => TimeSpan.FromHours(12),
        "standard" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(2),
    };

    private static void BackUp(World world, string name)
    {
        var count = 0;
        void Snapshot()
        {
            var id = Id(name, count);
            if (world.Rds.Call("CreateDBSnapshot", ("DBInstanceIdentifier", name), ("DBSnapshotIdentifier", id)) is not null)
            {
                // RDS takes it when the instance is available again.
                world.Scheduler.After(TimeSpan.FromMinutes(10), Snapshot);
                return;
            }

            if (world.Nature.Chance(world.Options.BadSnapshots))
                world.Spoil(id);
            if (count >= 2)
                world.Rds.Call("DeleteDBSnapshot", ("DBSnapshotIdentifier", Id(name, count - 2)));
            count++;
            world.Scheduler.After(TimeSpan.FromHours(12) + world.Nature.Between(TimeSpan.Zero, TimeSpan.FromHours(2)), Snapshot);
        }

        world.Scheduler.After(TimeSpan.FromMinutes(10), Snapshot);
    }

    private static string Id(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");

    private static void HandOver(World world, string database, string stack)
    {
        world.History.Add("somebody", "hands {0} to {1}", database, stack);
        world.Rds.Call(
            "AddTagsToResource",
            ("ResourceName", world.Rds.Rds.Arn("db", database)),
            ("Tags.Tag.1.Key", FleetTags.Stack),
            ("Tags.Tag.1.Value", stack));
    }
}
