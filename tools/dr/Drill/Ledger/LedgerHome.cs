using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>The databases of ledgers, through the RDS API.</summary>
/// <param name="rds">The RDS API.</param>
/// <param name="stack">The stack that looks after them.</param>
/// <param name="pause">Waits a little for RDS.</param>
internal sealed class LedgerHome(IAmazonRDS rds, string stack, Func<CancellationToken, Task> pause)
{
    public const string MasterUser = "ledger_owner";
    public const string DatabaseName = "ledger";
    private const string InstanceClass = "db.t4g.small";
    private const string MemberClass = "db.r6g.large";
    private const int AuroraMembers = 3;

    /// <summary>Asks for what there is not yet of a ledger's database.</summary>
    public async Task CreateAsync(LedgerDatabase database, string password, CancellationToken cancellationToken)
    {
        if (database.Topology != LedgerTopology.Aurora)
        {
            if (await InstanceAsync(database.Name, cancellationToken) is null)
                await rds.CreateDBInstanceAsync(Instance(database, password), cancellationToken);
            return;
        }

        if (await ClusterAsync(database.Name, cancellationToken) is null)
            await rds.CreateDBClusterAsync(Cluster(database, password), cancellationToken);
        foreach (var member in Members(database))
        {
            if (await InstanceAsync(member, cancellationToken) is null)
                await rds.CreateDBInstanceAsync(Member(database, member), cancellationToken);
        }
    }

    /// <summary>Waits until RDS does nothing more to a ledger's database.</summary>
    /// <returns>How it is then; null where there is none.</returns>
    public async Task<LedgerSight?> SettledAsync(LedgerDatabase database, CancellationToken cancellationToken)
    {
        while (true)
        {
            var sight = await LookAsync(database, cancellationToken);
            if (sight is null or { IsSettled: true })
                return sight;
            await pause(cancellationToken);
        }
    }

    /// <summary>Waits until an instance is gone.</summary>
    public async Task GoneAsync(string instance, CancellationToken cancellationToken)
    {
        while (await InstanceAsync(instance, cancellationToken) is not null)
            await pause(cancellationToken);
    }

    private async Task<LedgerSight?> LookAsync(LedgerDatabase database, CancellationToken cancellationToken)
    {
        if (database.Topology != LedgerTopology.Aurora)
        {
            return await InstanceAsync(database.Name, cancellationToken) is { } instance
                ? new LedgerSight(instance.DBInstanceStatus, instance.Endpoint is { Port: { } own } at
                    ? [new LedgerEndpoint(database.Topology == LedgerTopology.MultiAz ? "the writer" : "the instance", at.Address, own)] : [])
                : null;
        }

        if (await ClusterAsync(database.Name, cancellationToken) is not { } cluster)
            return null;
        var statuses = new List<string> { cluster.Status };
        foreach (var member in cluster.DBClusterMembers ?? [])
        {
            if (await InstanceAsync(member.DBInstanceIdentifier, cancellationToken) is { } instance)
                statuses.Add(instance.DBInstanceStatus);
        }

        IReadOnlyList<LedgerEndpoint> endpoints = cluster is { Endpoint: { } writer, ReaderEndpoint: { } reader, Port: { } port }
            ? [new LedgerEndpoint("the writer", writer, port), new LedgerEndpoint("the readers, in turns", reader, port)]
            : [];
        return new LedgerSight(statuses.Find(status => status != "available") ?? cluster.Status, endpoints);
    }

    private async Task<DBInstance?> InstanceAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = name }, cancellationToken);
            return found.DBInstances.Single();
        }
        catch (DBInstanceNotFoundException)
        {
            return null;
        }
    }

    private async Task<DBCluster?> ClusterAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = name }, cancellationToken);
            return found.DBClusters.Single();
        }
        catch (DBClusterNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Members(LedgerDatabase database) => Enumerable.Range(1, AuroraMembers).Select(number => $"{database.Name}-{number}");

    private CreateDBInstanceRequest Instance(LedgerDatabase database, string password) => new()
    {
        DBInstanceIdentifier = database.Name,
        Engine = "postgres",
        DBInstanceClass = InstanceClass,
        AllocatedStorage = 20,
        DBName = DatabaseName,
        MasterUsername = MasterUser,
        MasterUserPassword = password,
        MultiAZ = database.Topology == LedgerTopology.MultiAz,
        BackupRetentionPeriod = 7,
        PubliclyAccessible = false,
        StorageEncrypted = true,
        Tags = Tags(database),
    };

    private CreateDBClusterRequest Cluster(LedgerDatabase database, string password) => new()
    {
        DBClusterIdentifier = database.Name,
        Engine = "aurora-postgresql",
        DatabaseName = DatabaseName,
        MasterUsername = MasterUser,
        MasterUserPassword = password,
        BackupRetentionPeriod = 7,
        StorageEncrypted = true,
        Tags = Tags(database),
    };

    private CreateDBInstanceRequest Member(LedgerDatabase database, string member) => new()
    {
        DBInstanceIdentifier = member,
        DBClusterIdentifier = database.Name,
        Engine = "aurora-postgresql",
        DBInstanceClass = MemberClass,
        PubliclyAccessible = false,
        Tags = Tags(database),
    };

    private List<Tag> Tags(LedgerDatabase database) =>
    [
        new Tag { Key = "data-reliability:stack", Value = stack },
        new Tag { Key = "data-reliability:tier", Value = database.Tier },
        new Tag { Key = "data-reliability:owner", Value = "payments-team" },
    ];
}
