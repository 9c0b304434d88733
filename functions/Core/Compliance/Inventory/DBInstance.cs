using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DB instance. From rds:DescribeDBInstances unless said.</summary>
public sealed record DBInstance : DatabaseResource
{
    /// <summary>DBClusterIdentifier; null for an instance by itself.</summary>
    public Read<string?> ClusterId { get; init; }

    /// <summary>ReadReplicaSourceDBInstanceIdentifier, or ReadReplicaSourceDBClusterIdentifier; null unless it is a read replica.</summary>
    public Read<string?> ReplicaSource { get; init; }

    /// <summary>PubliclyAccessible.</summary>
    public Read<bool> PubliclyAccessible { get; init; }

    /// <summary>MonitoringInterval in seconds; 0 for no enhanced monitoring, also when the answer holds none.</summary>
    public Read<int> MonitoringIntervalSeconds { get; init; }

    /// <summary>ParameterApplyStatus of its DBParameterGroups, such as <c>in-sync</c> or <c>pending-reboot</c>.</summary>
    public Read<IReadOnlyList<string>> ParameterApplyStatuses { get; init; }

    /// <summary>CertificateDetails.ValidTill: the end of its own certificate; null for none.</summary>
    public Read<DateTimeOffset?> CertificateValidTill { get; init; }

    /// <summary>The end of the authority named by its CACertificateIdentifier (rds:DescribeCertificates); null for none.</summary>
    public Read<DateTimeOffset?> AuthorityValidTill { get; init; }

    /// <summary>SecondaryAvailabilityZone; null when there is none.</summary>
    public Read<string?> SecondaryZone { get; init; }

    /// <summary>
    /// Ids of the subnets of its DB subnet group whose route table has a route 0.0.0.0/0 or ::/0 to an internet gateway
    /// (ec2:DescribeRouteTables; the main table counts for subnets without an association); empty when none has.
    /// </summary>
    public Read<IReadOnlyList<string>> InternetRoutedSubnets { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBInstance;
}
