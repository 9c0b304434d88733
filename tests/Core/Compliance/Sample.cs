using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Tests.Compliance;

/// <summary>One resource of each type, all of it read and all of it good.</summary>
internal static class Sample
{
    public const string Account = "123456789012";
    public const string Region = "eu-west-1";

    public static readonly Unread Denied = new("any:Call", "AccessDenied: not authorized");

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private static readonly TierPolicy Critical = new(
        "critical", TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromDays(1), new CheckPolicy());

    public static ControlContext Context { get; } = new()
    {
        Now = Now,
        Policy = new ReliabilityPolicy(new Dictionary<string, TierPolicy> { ["critical"] = Critical }, DefaultTier: null, []),
    };

    public static ControlContext With(ControlParameters parameters) => Context with { Parameters = parameters };

    public static DBInstance Instance => Database(new DBInstance
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:db:ledger",
        Id = "ledger",
        ResourceId = "db-LEDGER",
        Engine = "postgres",
        EngineVersion = "17.6",
        LogExports = List("postgresql", "upgrade"),
        Port = 6432,
        LifecycleSupport = "open-source-rds-extended-support",
        Parameters = Parameters((ParameterNames.ForceSsl, "1")),
        ClusterId = None<string>(),
        ReplicaSource = None<string>(),
        PubliclyAccessible = false,
        MonitoringIntervalSeconds = 60,
        ParameterApplyStatuses = List("in-sync"),
        CertificateValidTill = Now.AddYears(1),
        AuthorityValidTill = Now.AddYears(30),
        SecondaryZone = "eu-west-1b",
        InternetRoutedSubnets = List(),
    });

    public static DBInstance MySql => Instance with
    {
        Engine = "mysql",
        EngineVersion = "8.4.6",
        LogExports = List("audit", "error", "general", "slowquery"),
        Parameters = Parameters((ParameterNames.RequireSecureTransport, "ON")),
    };

    public static DBInstance MariaDB => MySql with { Engine = "mariadb", EngineVersion = "11.4.5" };

    public static DBInstance SqlServer => Instance with
    {
        Engine = "sqlserver-se",
        EngineVersion = "16.00.4215.2.v1",
        LogExports = List("agent", "error"),
    };

    public static DBInstance Member => Instance with { ClusterId = "orders", Engine = "aurora-postgresql" };

    public static DBInstance Replica => Instance with { ReplicaSource = "ledger-primary" };

    public static DBCluster Cluster => Database(new DBCluster
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:cluster:orders",
        Id = "orders",
        ResourceId = "cluster-ORDERS",
        Engine = "aurora-mysql",
        EngineVersion = "8.0.mysql_aurora.3.08.0",
        LogExports = List("audit", "error"),
        Port = 6306,
        LifecycleSupport = "open-source-rds-extended-support-disabled",
        Parameters = Parameters((ParameterNames.ServerAuditLogging, "1"), (ParameterNames.ServerAuditEvents, "CONNECT,QUERY_DDL")),
        EngineMode = "provisioned",
        BacktrackSeconds = 86_400,
        Members = Members(("orders-1", true, "in-sync"), ("orders-2", false, "in-sync")),
    });

    public static DBCluster AuroraPostgres => Cluster with
    {
        Engine = "aurora-postgresql",
        EngineVersion = "16.6",
        LogExports = List("postgresql"),
        BacktrackSeconds = 0,
        Parameters = Parameters(),
    };

    public static DBCluster MultiAZCluster => Cluster with { Engine = "postgres", EngineVersion = "16.6", LogExports = List("postgresql", "upgrade") };

    public static DBCluster Neptune => Cluster with { Engine = "neptune", EngineVersion = "1.4.2.0", MasterUser = "admin" };

    public static DBSnapshot Snapshot => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:snapshot:ledger-before-release",
        Id = "ledger-before-release",
        Tags = OwnedAndTiered,
        SnapshotType = "manual",
        Encrypted = true,
        SharedWith = List("210987654321"),
    };

    public static DBClusterSnapshot ClusterSnapshot => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:orders-before-release",
        Id = "orders-before-release",
        Tags = OwnedAndTiered,
        SnapshotType = "manual",
        Encrypted = true,
        SharedWith = List(),
    };

    public static DBSubnetGroup SubnetGroup => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:subgrp:private",
        Id = "private",
        Tags = OwnedAndTiered,
    };

    public static DBSecurityGroup SecurityGroup => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:secgrp:classic",
        Id = "classic",
        Tags = OwnedAndTiered,
    };

    public static DBProxy Proxy => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds:eu-west-1:123456789012:db-proxy:prx-1",
        Id = "ledger-proxy",
        Tags = OwnedAndTiered,
        RequireTls = true,
    };

    public static GlobalCluster GlobalCluster => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:rds::123456789012:global-cluster:world",
        Id = "world",
        Tags = OwnedAndTiered,
        Engine = "aurora-mysql",
        EngineVersion = "8.0.mysql_aurora.3.08.0",
    };

    public static DynamoDBTable Table => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/carts",
        Id = "carts",
        Tags = OwnedAndTiered,
        Status = "ACTIVE",
        BillingMode = "PROVISIONED",
        DeletionProtection = true,
        Key = TableKey.CustomerManaged,
        PointInTimeRecovery = new PointInTimeRecovery(Enabled: true, Now.AddMinutes(-5)),
        SharedWith = List(),
        ReadScaling = new TableScaling(5, 70),
        WriteScaling = new TableScaling(5, 70),
        Backup = new BackupProtection(Now.AddHours(-2), VaultLocked: true),
    };

    public static DaxCluster Dax => new()
    {
        Account = Account,
        Region = Region,
        Arn = "arn:aws:dax:eu-west-1:123456789012:cache/carts",
        Id = "carts",
        Tags = OwnedAndTiered,
        EncryptionStatus = "ENABLED",
        EndpointEncryption = "TLS",
        NodeZones = List("eu-west-1a", "eu-west-1b"),
    };

    public static AccountRegion Place => AccountRegion.Of(Account, Region) with
    {
        EventSubscriptions = Subscriptions(new EventSubscription("all", Enabled: true, SourceType: null, Categories: [], Sources: [])),
    };

    /// <summary>One of each type.</summary>
    public static IReadOnlyList<Resource> All =>
        [Place, Instance, Cluster, Snapshot, ClusterSnapshot, SubnetGroup, SecurityGroup, Proxy, GlobalCluster, Table, Dax];

    public static Read<IReadOnlyDictionary<string, string>> OwnedAndTiered => Tags(
        ("data-reliability:owner", "ada"), ("data-reliability:tier", "critical"), ("team", "payments"));

    public static Read<IReadOnlyDictionary<string, string>> Tags(params (string Key, string Value)[] tags) =>
        Read.Of<IReadOnlyDictionary<string, string>>(tags.ToDictionary(tag => tag.Key, tag => tag.Value));

    public static Read<IReadOnlyList<string>> List(params string[] values) => Read.Of<IReadOnlyList<string>>(values);

    public static Read<T?> None<T>()
        where T : class => Read.Of((T?)null);

    public static Read<ParameterGroup> Parameters(params (string Name, string Value)[] values) =>
        new ParameterGroup("ours", values.ToDictionary(value => value.Name, value => value.Value));

    public static Read<IReadOnlyList<ClusterMember>> Members(params (string Id, bool IsWriter, string Status)[] members) =>
        Read.Of<IReadOnlyList<ClusterMember>>(
            [.. members.Select(member => new ClusterMember(member.Id, member.IsWriter, 1, member.Status))]);

    public static Read<IReadOnlyList<EventSubscription>> Subscriptions(params EventSubscription[] subscriptions) =>
        Read.Of<IReadOnlyList<EventSubscription>>(subscriptions);

    // What is good of any database.
    private static T Database<T>(T database)
        where T : DatabaseResource => (T)((DatabaseResource)database with
        {
            Tags = OwnedAndTiered,
            Status = "available",
            StorageEncrypted = true,
            DeletionProtection = true,
            MultiAZ = true,
            IamAuthentication = true,
            AutoMinorVersionUpgrade = true,
            CopyTagsToSnapshot = true,
            BackupRetentionDays = 7,
            MasterUser = "app_owner",
            LatestRestorableTime = Now.AddMinutes(-5),
            EngineSupport = new EngineSupport(Offered: true, Now.AddYears(3), Now.AddYears(6)),
            Backup = new BackupProtection(Now.AddHours(-2), VaultLocked: true),
            LastValidation = new ValidationFact(Now.AddHours(-3), "passed", TimeSpan.FromMinutes(20)),
        });
}
