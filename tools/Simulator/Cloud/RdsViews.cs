using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Resources;

namespace DataReliability.Simulator.Cloud;

/// <summary>What the adapter would make of RDS's answers, without the wire between them.</summary>
internal static class RdsViews
{
    public static DatabaseInstance Of(RdsWorld rds, DbInstance instance) => new()
    {
        Id = instance.Id,
        ResourceId = instance.ResourceId,
        Engine = instance.Engine,
        EngineVersion = instance.EngineVersion,
        Status = instance.Status,
        InstanceClass = instance.Class,
        // The endpoint is told once the instance is made.
        Host = instance.CreateTime is null ? null : $"{instance.Id}.{rds.Region}.example",
        Port = instance.CreateTime is null ? null : instance.Port,
        MasterUser = instance.MasterUsername,
        DatabaseName = instance.DbName,
        ClusterId = instance.Cluster,
        SubnetGroup = instance.SubnetGroup,
        SecurityGroups = instance.SecurityGroups,
        ParameterGroups = [instance.ParameterApplyStatus == "pending-reboot" ? $"{instance.ParameterGroup} (pending-reboot)" : instance.ParameterGroup],
        PubliclyAccessible = instance.PubliclyAccessible,
        DeletionProtection = instance.DeletionProtection,
        PendingChanges = instance.Pending.IsEmpty ? [] : Pending(instance.Pending),
        Tags = Tags(instance),
    };

    public static Snapshot Of(DbSnapshot snapshot) => new()
    {
        Id = snapshot.Id,
        Arn = snapshot.Arn,
        ResourceId = snapshot.ResourceId,
        Status = snapshot.Status,
        Type = snapshot.Type,
        Engine = snapshot.Engine,
        EngineVersion = snapshot.EngineVersion,
        TakenAt = snapshot.OriginalCreateTime ?? snapshot.CreateTime,
        DatabaseTime = snapshot.DatabaseTime,
        MasterUser = snapshot.MasterUsername,
        Encrypted = snapshot.KmsKeyId is not null,
    };

    /// <summary>The names of what is pending.</summary>
    public static List<string> Pending(PendingChanges pending)
    {
        var names = new List<string>();
        if (pending.MasterUserPassword is not null)
            names.Add(nameof(pending.MasterUserPassword));
        if (pending.BackupRetention is not null)
            names.Add("BackupRetentionPeriod");
        if (pending with { MasterUserPassword = null, BackupRetention = null } is { IsEmpty: false })
            names.Add("others");
        return names;
    }

    private static Dictionary<string, string> Tags(DbInstance instance)
    {
        var tags = new Dictionary<string, string>(instance.Tags.Length, StringComparer.Ordinal);
        foreach (var tag in instance.Tags)
            tags[tag.Key] = tag.Value;
        return tags;
    }
}
