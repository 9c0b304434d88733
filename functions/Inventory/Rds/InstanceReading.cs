using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Ec2;
using DataReliability.Inventory.Lists;
using Instance = Amazon.RDS.Model.DBInstance;

namespace DataReliability.Inventory.Rds;

/// <summary>Makes an instance of what is described, with its parameters, certificate, subnets and what all databases have.</summary>
internal sealed class InstanceReading(
    Place place,
    InventoryScope scope,
    DatabaseFacts facts,
    ParameterGroups parameters,
    Certificates certificates,
    InternetRoutes routes)
{
    private const string Call = "rds:DescribeDBInstances";

    public async Task<Resource?> ReadAsync(Instance instance, CancellationToken cancellationToken)
    {
        var described = Described(place, instance);
        return described with
        {
            AuthorityValidTill = await scope.IfAsync(
                "rds:DescribeCertificates", () => certificates.EndAsync(instance.CACertificateIdentifier, cancellationToken)),
            Parameters = await ParametersAsync(instance, cancellationToken),
            EngineSupport = await facts.EngineAsync(instance.Engine, instance.EngineVersion, cancellationToken),
            Backup = await facts.BackupAsync(described.Arn, cancellationToken),
            LastValidation = await facts.ValidationAsync(instance.DbiResourceId, cancellationToken),
            InternetRoutedSubnets = await scope.IfAsync("ec2:DescribeRouteTables", () => SubnetsAsync(instance.DBSubnetGroup, cancellationToken)),
        };
    }

    /// <summary>As far as the description itself goes; the rest is unread.</summary>
    public static Core.Compliance.Inventory.DBInstance Described(Place place, Instance instance) => new()
    {
        Account = place.Account,
        Region = place.Region,
        Arn = place.Arn(instance.DBInstanceArn, "rds", $"db:{instance.DBInstanceIdentifier}"),
        Id = instance.DBInstanceIdentifier,
        Tags = Values.Tags(instance.TagList, t => t.Key, t => t.Value),
        ResourceId = Read.Required(instance.DbiResourceId, Call, nameof(instance.DbiResourceId)),
        Engine = Read.Required(instance.Engine?.ToLowerInvariant(), Call, nameof(instance.Engine)),
        EngineVersion = Read.Required(instance.EngineVersion, Call, nameof(instance.EngineVersion)),
        Status = Read.Required(instance.DBInstanceStatus, Call, nameof(instance.DBInstanceStatus)),
        StorageEncrypted = Read.Required(instance.StorageEncrypted, Call, nameof(instance.StorageEncrypted)),
        DeletionProtection = Read.Required(instance.DeletionProtection, Call, nameof(instance.DeletionProtection)),
        MultiAZ = Read.Required(instance.MultiAZ, Call, nameof(instance.MultiAZ)),
        IamAuthentication = Read.Required(instance.IAMDatabaseAuthenticationEnabled, Call, nameof(instance.IAMDatabaseAuthenticationEnabled)),
        AutoMinorVersionUpgrade = Read.Required(instance.AutoMinorVersionUpgrade, Call, nameof(instance.AutoMinorVersionUpgrade)),
        CopyTagsToSnapshot = Read.Required(instance.CopyTagsToSnapshot, Call, nameof(instance.CopyTagsToSnapshot)),
        BackupRetentionDays = Read.Required(instance.BackupRetentionPeriod, Call, nameof(instance.BackupRetentionPeriod)),
        LogExports = Values.Texts(instance.EnabledCloudwatchLogsExports),
        Port = Read.Of(instance.Endpoint?.Port),
        MasterUser = Values.Optional(instance.MasterUsername),
        LifecycleSupport = Values.Optional(instance.EngineLifecycleSupport),
        LatestRestorableTime = Read.Of(Values.Utc(instance.LatestRestorableTime)),
        ClusterId = Values.Optional(instance.DBClusterIdentifier),
        ReplicaSource = Values.Optional(
            string.IsNullOrEmpty(instance.ReadReplicaSourceDBInstanceIdentifier)
                ? instance.ReadReplicaSourceDBClusterIdentifier
                : instance.ReadReplicaSourceDBInstanceIdentifier),
        PubliclyAccessible = Read.Required(instance.PubliclyAccessible, Call, nameof(instance.PubliclyAccessible)),
        MonitoringIntervalSeconds = Read.Of(instance.MonitoringInterval ?? 0),
        ParameterApplyStatuses = Values.Texts(instance.DBParameterGroups?.ConvertAll(g => g.ParameterApplyStatus ?? "")),
        CertificateValidTill = Read.Of(Values.Utc(instance.CertificateDetails?.ValidTill)),
        SecondaryZone = Values.Optional(instance.SecondaryAvailabilityZone),
    };

    /// <summary>Only of engines whose parameters a control reads, and not of cluster members, whose group is the cluster's.</summary>
    private Task<Read<ParameterGroup>> ParametersAsync(Instance instance, CancellationToken cancellationToken)
    {
        const string Parameters = "rds:DescribeDBParameters";
        var read = instance.Engine is "postgres" or "mysql" or "mariadb" || instance.Engine?.StartsWith("sqlserver-", StringComparison.Ordinal) == true;
        if (!read || !string.IsNullOrEmpty(instance.DBClusterIdentifier))
            return Task.FromResult(Read.Failed<ParameterGroup>(Parameters, "not asked: no control reads the parameters of this kind of instance"));
        return instance.DBParameterGroups?.FirstOrDefault()?.DBParameterGroupName is { Length: > 0 } group
            ? scope.IfAsync(Parameters, () => parameters.OfInstanceAsync(group, cancellationToken))
            : Task.FromResult(Read.Failed<ParameterGroup>(Call, "the answer lacks DBParameterGroups"));
    }

    private Task<Read<IReadOnlyList<string>>> SubnetsAsync(Amazon.RDS.Model.DBSubnetGroup? group, CancellationToken cancellationToken) => group is null
        ? Task.FromResult(Read.Failed<IReadOnlyList<string>>(Call, "the answer lacks DBSubnetGroup"))
        : routes.RoutedAsync(group.VpcId, [.. (group.Subnets ?? []).Select(s => s.SubnetIdentifier)], cancellationToken);
}
