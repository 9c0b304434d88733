using Amazon.RDS.Model;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;

namespace DataReliability.Aws.Rds;

/// <summary>Turns what RDS describes into nouns, without the SDK's nulls.</summary>
internal static class RdsMapping
{
    private const string PendingReboot = "pending-reboot";

    public static DatabaseInstance ToDatabase(DBInstance instance) => new()
    {
        Id = instance.DBInstanceIdentifier ?? "",
        ResourceId = instance.DbiResourceId ?? "",
        Engine = instance.Engine ?? "",
        EngineVersion = instance.EngineVersion ?? "",
        Status = instance.DBInstanceStatus ?? "",
        InstanceClass = instance.DBInstanceClass ?? "",
        Host = instance.Endpoint?.Address,
        Port = instance.Endpoint?.Port,
        MasterUser = instance.MasterUsername ?? "",
        DatabaseName = string.IsNullOrEmpty(instance.DBName) ? null : instance.DBName,
        ClusterId = string.IsNullOrEmpty(instance.DBClusterIdentifier) ? null : instance.DBClusterIdentifier,
        SubnetGroup = instance.DBSubnetGroup?.DBSubnetGroupName,
        SecurityGroups = [.. (instance.VpcSecurityGroups ?? []).Select(group => group.VpcSecurityGroupId)],
        ParameterGroups = [.. (instance.DBParameterGroups ?? []).Select(Name)],
        PubliclyAccessible = instance.PubliclyAccessible,
        DeletionProtection = instance.DeletionProtection,
        PendingChanges = PendingValues.Names(instance.PendingModifiedValues),
        Tags = Tags(instance.TagList),
    };

    public static Snapshot ToSnapshot(DBSnapshot snapshot) => new()
    {
        Id = snapshot.DBSnapshotIdentifier ?? "",
        Arn = snapshot.DBSnapshotArn ?? "",
        ResourceId = snapshot.DbiResourceId ?? "",
        Status = snapshot.Status ?? "",
        Type = snapshot.SnapshotType ?? "",
        Engine = snapshot.Engine ?? "",
        EngineVersion = snapshot.EngineVersion ?? "",
        TakenAt = Utc(snapshot.OriginalSnapshotCreateTime ?? snapshot.SnapshotCreateTime),
        DatabaseTime = Utc(snapshot.SnapshotDatabaseTime),
        MasterUser = snapshot.MasterUsername ?? "",
        Encrypted = snapshot.Encrypted ?? false,
    };

    // A group that waits for a reboot is not in force: its name must match nothing that was asked for.
    private static string Name(DBParameterGroupStatus group) =>
        group.ParameterApplyStatus == PendingReboot ? $"{group.DBParameterGroupName} ({PendingReboot})" : group.DBParameterGroupName;

    private static Dictionary<string, string> Tags(List<Tag>? tags)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags ?? [])
            read[tag.Key] = tag.Value ?? "";
        return read;
    }

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;
}
