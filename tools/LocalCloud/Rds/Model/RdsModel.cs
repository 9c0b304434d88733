using System.Security.Cryptography;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>Everything that RDS knows. Its members are read and written under <see cref="Gate"/> only.</summary>
internal sealed class RdsModel(LocalCloudOptions options)
{
    public const string DefaultSubnetGroup = "default";
    public const string DefaultSecurityGroup = "sg-00000000000default";

    public Lock Gate { get; } = new();
    public SortedDictionary<string, DbInstance> Instances { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, DbSnapshot> Snapshots { get; } = new(StringComparer.Ordinal);
    public HashSet<string> SubnetGroups { get; } = new(StringComparer.OrdinalIgnoreCase) { DefaultSubnetGroup };
    public HashSet<string> SecurityGroups { get; } = new(StringComparer.Ordinal) { DefaultSecurityGroup };
    public Dictionary<string, ParameterGroup> ParameterGroups { get; } = new(StringComparer.OrdinalIgnoreCase);
    public List<RdsEvent> Events { get; } = [];

    /// <summary>Deletions of snapshots' files that may still wait for readers.</summary>
    public List<Task> Removals { get; } = [];

    public string Region => options.Region;
    public string Account => options.Account;

    /// <summary>The ARN of a resource: kind db or snapshot.</summary>
    public string Arn(string kind, string id) => $"arn:aws:rds:{options.Region}:{options.Account}:{kind}:{id}";

    public DbInstance Instance(string idOrArn)
    {
        var id = IdOf(idOrArn, "db");
        return Instances.TryGetValue(id, out var instance)
            ? instance
            : throw new AwsErrorException("DBInstanceNotFound", $"DBInstance {id} not found.", 404);
    }

    public DbSnapshot Snapshot(string idOrArn)
    {
        var id = IdOf(idOrArn, "snapshot");
        return Snapshots.TryGetValue(id, out var snapshot)
            ? snapshot
            : throw new AwsErrorException("DBSnapshotNotFound", $"DBSnapshot {id} not found.", 404);
    }

    /// <summary>The identifier that an identifier or ARN means.</summary>
    public string IdOf(string idOrArn, string kind)
    {
        var prefix = Arn(kind, "");
        return (idOrArn.StartsWith(prefix, StringComparison.Ordinal) ? idOrArn[prefix.Length..] : idOrArn).ToLowerInvariant();
    }

    /// <summary>An id as RDS makes them for what may be renamed: db- and 26 characters.</summary>
    public static string NewResourceId() => $"db-{RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 26)}";
}
