using System.Globalization;
using DataReliability.Core.Fleet;
using DataReliability.Simulator.Cloud;

namespace DataReliability.Simulator.Production;

/// <summary>The databases of production that stand by themselves, one with a standby and one without by turns, and their snapshots.</summary>
internal static class Databases
{
    private static readonly string[] Tiers = ["critical", "standard", "low"];

    public static void Populate(World world)
    {
        for (var index = 0; index < world.Options.Databases; index++)
        {
            var name = $"{(char)('a' + index)}-books";
            world.AddDatabase(name);
            world.Rds.AddDatabase(name, multiAz: index % 2 == 0, Tags(world, index));
            if (world.Options.Snapshots)
                BackUp(world, name);
        }
    }

    /// <summary>How often a database is to be validated, by the policy in simulated-policy.json.</summary>
    public static TimeSpan Cadence(DatabaseInstance database) => database.Tag(ReliabilityPolicy.TierTag) switch
    {
        "critical" => TimeSpan.FromHours(12),
        "standard" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(2),
    };

    /// <summary>The tags of the database of this number: its stack, its tier, and two out of three times its owner's consent to being
    /// mended.</summary>
    public static IReadOnlyDictionary<string, string> Tags(World world, int number)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FleetTags.Stack] = world.Options.Stacks[number % world.Options.Stacks.Count],
            [ReliabilityPolicy.TierTag] = Tiers[number % Tiers.Length],
        };
        if (number % 3 != 2)
            tags[World.Consent.Key] = World.Consent.Value;
        return tags;
    }

    private static void BackUp(World world, string name)
    {
        var count = 0;
        void Snapshot()
        {
            var id = Id(name, count);
            var tags = world.Rds.Rds.Instances.Find(name)!.Tags.Select(tag => (tag.Key, tag.Value));
            if (world.Rds.Call("CreateDBSnapshot", [("DBInstanceIdentifier", name), ("DBSnapshotIdentifier", id), .. Wire.Tags(tags)]) is not null)
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
}
