using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR4FailoverReady;

/// <summary>What is to be known of DR.4.</summary>
internal static class FailoverReadyMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.4",
        Title = "Ready to fail over",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails unless it serves, spans zones, and has a standby (an instance) or a reader (a cluster) to take "
            + "over. Members of clusters and read replicas do not apply.",
        Rationale = "A failover that has nowhere to go is found out in the outage.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --multi-az --apply-immediately",
            "RDS, Databases, the instance, Modify: Availability and durability, Create a standby instance, "
                + "Apply immediately.",
            "I/O may slow down while the standby is made, and the price about doubles."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CP-10", "CP-7", "SI-13(5)"]),
            new(Compliance.Frameworks.Reliability, ["failover"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.ReplicaSource), nameof(DBInstance.Status),
                nameof(DBInstance.MultiAZ), nameof(DBInstance.SecondaryZone)),
            .. InventoryFields.Of(
                nameof(DBCluster),
                nameof(DBCluster.Status), nameof(DBCluster.MultiAZ), nameof(DBCluster.Members)),
        ],
        Source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
