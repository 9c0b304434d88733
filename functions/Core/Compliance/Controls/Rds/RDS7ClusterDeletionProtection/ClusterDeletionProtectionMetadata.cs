using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS7ClusterDeletionProtection;

/// <summary>What is to be known of RDS.7.</summary>
internal static class ClusterDeletionProtectionMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.7",
        Title = "Cluster deletion protection",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if DeletionProtection is false. Aurora, Multi-AZ, Neptune and DocumentDB clusters are judged.",
        Rationale = "One wrong call, or one wrong stack update, deletes a database that is not protected.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection --apply-immediately",
            "RDS, Databases, the cluster, Modify: Enable deletion protection, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.7"]),
            new(Compliance.Frameworks.Nist, ["CM-3", "SC-5(2)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.DeletionProtection))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7",
    };
}
