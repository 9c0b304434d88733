using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR2SnapshotValidated;

/// <summary>What is to be known of DR.2.</summary>
internal static class SnapshotValidatedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.2",
        Title = "Snapshot validated within its tier's cadence",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if the last validation that passed, by our own records, is older than the cadence of the "
            + "database's tier, or there was none. Members of clusters and read replicas do not apply. A database "
            + "without a tier that the policy declares does not apply: DR.1 says so.",
        Rationale = "A backup that nobody has restored is a hope.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <ARN> --tags Key=data-reliability:stack,Value=<stack>",
            "RDS, Databases, the database, Tags: data-reliability:stack; its next validation runs on schedule, "
                + "and dr show tells how it ends."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CP-4", "CP-9(1)"]),
            new(Compliance.Frameworks.Reliability, ["cadence"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.ReplicaSource), nameof(DBInstance.Tags),
                nameof(DBInstance.LastValidation)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Tags), nameof(DBCluster.LastValidation)),
        ],
        Source = "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_backing_up_data_periodic_recovery_testing_data.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
