using DataReliability.LocalCloud.Protocol;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Resources;

namespace DataReliability.LocalCloud.Iam;

/// <summary>What calls of RDS need. Source: the Service Authorization Reference, "Actions, resources, and condition keys for
/// Amazon RDS", and the user guide on what a restore needs: default groups are authorized like named ones.</summary>
/// <param name="world">RDS in the caller's account and Region.</param>
internal sealed class RdsNeeds(RdsWorld world)
{
    private static readonly (string Parameter, string Kind)[] Named =
    [
        ("DBInstanceIdentifier", "db"), ("SourceDBInstanceIdentifier", "db"), ("TargetDBInstanceIdentifier", "db"), ("DBSnapshotIdentifier", "snapshot"),
        ("SourceDBSnapshotIdentifier", "snapshot"), ("TargetDBSnapshotIdentifier", "snapshot"), ("DBClusterIdentifier", "cluster"), ("SourceDBClusterIdentifier", "cluster"),
        ("DBClusterSnapshotIdentifier", "cluster-snapshot"), ("DBSubnetGroupName", "subgrp"), ("DBParameterGroupName", "pg"), ("DBClusterParameterGroupName", "cluster-pg"),
        ("OptionGroupName", "og"), ("GlobalClusterIdentifier", "global-cluster"), ("SubscriptionName", "es"),
    ];

    // What a call reads that names none.
    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["DescribeDBInstances"] = "db",
        ["DescribeDBSnapshots"] = "snapshot",
        ["DescribeDBClusters"] = "cluster",
        ["DescribeDBClusterSnapshots"] = "cluster-snapshot",
        ["DescribeDBSubnetGroups"] = "subgrp",
        ["DescribeDBParameterGroups"] = "pg",
        ["DescribeDBClusterParameterGroups"] = "cluster-pg",
        ["DescribeOptionGroups"] = "og",
        ["DescribeGlobalClusters"] = "global-cluster",
        ["DescribeEventSubscriptions"] = "es",
        ["DescribeDBProxies"] = "db-proxy",
        ["DescribeDBSecurityGroups"] = "secgrp",
    };

    public IEnumerable<Need> Of(AwsRequest request)
    {
        var (form, tags) = (request.Form, RequestTags(request.Form));
        var arns = Named.Where(named => form.ContainsKey(named.Parameter)).Select(named => Arn(named.Kind, world.IdOf(form[named.Parameter], named.Kind)))
            .Concat(form.TryGetValue("ResourceName", out var arn) ? [arn] : []).ToList();
        if (Listed.TryGetValue(request.Action, out var kind) && !arns.Any(one => one.StartsWith(Arn(kind, ""), StringComparison.Ordinal)))
            arns.Add(Arn(kind, "*"));
        // Snapshots are listed over all databases.
        if (request.Action is "DescribeDBSnapshots" or "DescribeDBClusterSnapshots" && arns.Count == 1 && arns[0].EndsWith(":*", StringComparison.Ordinal))
            arns.Add(Arn(request.Action == "DescribeDBSnapshots" ? "db" : "cluster", "*"));
        if (request.Action == "RestoreDBInstanceFromDBSnapshot")
            arns.AddRange(Defaults(form));
        foreach (var one in arns)
            yield return new Need($"rds:{request.Action}", one, Context(one, tags));
        if (arns.Count == 0)
            yield return new Need($"rds:{request.Action}", "*", tags);
        if (!request.Action.StartsWith("AddTags", StringComparison.Ordinal) && tags.Count > 0)
            yield return new Need("rds:AddTagsToResource", arns[0], Context(arns[0], tags));
        if (request.Action.StartsWith("Restore", StringComparison.Ordinal) && Snapshot(form)?.KmsKeyId is { } key)
        {
            var viaRds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["kms:ViaService"] = $"rds.{world.Region}.amazonaws.com" };
            yield return new Need("kms:CreateGrant", key, viaRds);
            yield return new Need("kms:DescribeKey", key, viaRds);
        }
    }

    // A global cluster is of no Region.
    private string Arn(string kind, string id) => kind == "global-cluster" ? $"arn:aws:rds::{world.Account}:{kind}:{id}" : world.Arn(kind, id);

    private IEnumerable<string> Defaults(IReadOnlyDictionary<string, string> form)
    {
        if (Snapshot(form) is not { } snapshot)
            yield break;
        var major = snapshot.EngineVersion.Split('.')[0];
        if (!form.ContainsKey("OptionGroupName")) yield return Arn("og", snapshot.OptionGroup);
        if (!form.ContainsKey("DBParameterGroupName")) yield return Arn("pg", $"default.{snapshot.Engine}{major}");
        if (!form.ContainsKey("DBSubnetGroupName")) yield return Arn("subgrp", "default");
    }

    private DbSnapshot? Snapshot(IReadOnlyDictionary<string, string> form) =>
        form.TryGetValue("DBSnapshotIdentifier", out var id) ? world.Snapshots.Find(world.IdOf(id, "snapshot")) : null;

    // One that is not there has no tags, so a condition on them does not hold: access is denied, not "not found".
    private Dictionary<string, string> Context(string arn, Dictionary<string, string> requestTags)
    {
        var context = new Dictionary<string, string>(requestTags, StringComparer.OrdinalIgnoreCase);
        ITagged? found = arn.Split(':') switch
        {
            [.., "db", var id] => world.Instances.Find(id),
            [.., "snapshot", var id] => world.Snapshots.Find(id),
            [.., "cluster", var id] => world.Clusters.Find(id),
            [.., "cluster-snapshot", var id] => world.ClusterSnapshots.Find(id),
            _ => null,
        };
        foreach (var tag in found?.Tags ?? [])
            context[$"aws:ResourceTag/{tag.Key}"] = tag.Value;
        return context;
    }

    private static Dictionary<string, string> RequestTags(IReadOnlyDictionary<string, string> form)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; form.TryGetValue($"Tags.Tag.{i}.Key", out var key) || form.TryGetValue($"Tags.member.{i}.Key", out key); i++)
            tags[$"aws:RequestTag/{key}"] = form.GetValueOrDefault($"Tags.Tag.{i}.Value") ?? form.GetValueOrDefault($"Tags.member.{i}.Value", "");
        return tags;
    }
}
