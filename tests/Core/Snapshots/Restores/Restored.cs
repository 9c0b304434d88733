using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Restores;

/// <summary>A restore as recorded, as ordered and as seen.</summary>
internal static class Restored
{
    public static readonly RestoreIdentity Identity = new(
        "dr-restore-ledger-1", "dr-restore-", Ledger.Stack, "snapshot-validation/ledger-1", "db-LEDGER", Ledger.Now.AddHours(8), "db-RESTORED1");

    public static readonly RestoreInstance Order = new()
    {
        Instance = Identity with { ResourceId = null },
        SnapshotId = "rds:ledger-0",
        InstanceClass = "db.m7g.large",
        SubnetGroup = "isolated",
        SecurityGroupId = "sg-isolated",
        ParameterGroup = "stack-a-restore-postgres17",
    };

    public static DatabaseInstance Instance(string status = "available") => new()
    {
        Id = Identity.Name,
        ResourceId = "db-RESTORED1",
        Engine = "postgres",
        EngineVersion = "17.6",
        Status = status,
        InstanceClass = "db.m7g.large",
        Host = "restored.example",
        Port = 5432,
        SubnetGroup = "isolated",
        SecurityGroups = ["sg-isolated"],
        ParameterGroups = ["stack-a-restore-postgres17"],
        PubliclyAccessible = false,
        DeletionProtection = false,
        Tags = Identity.Tags,
    };

    public static DatabaseInstance Without(this DatabaseInstance instance, string tag) =>
        instance with { Tags = instance.Tags.Where(entry => entry.Key != tag).ToDictionary(entry => entry.Key, entry => entry.Value) };

    public static DatabaseInstance With(this DatabaseInstance instance, string tag, string value) =>
        instance with { Tags = new Dictionary<string, string>(instance.Tags) { [tag] = value } };

    public static Sight<DatabaseInstance> Seen(this DatabaseInstance instance) => new Sight<DatabaseInstance>.Seen(instance);
}
