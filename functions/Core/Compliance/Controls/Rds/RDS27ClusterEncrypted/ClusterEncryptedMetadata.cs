using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS27ClusterEncrypted;

/// <summary>What is to be known of RDS.27.</summary>
internal static class ClusterEncryptedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.27",
        Title = "Cluster storage encrypted",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if StorageEncrypted is false.",
        Rationale = "Without encryption, a disk, a backup or a snapshot that gets out can be read.",
        Remediation = new Remediation(
            "aws rds restore-db-cluster-from-snapshot --db-cluster-identifier <new> --snapshot-identifier "
                + "<snapshot> --engine <engine> --kms-key-id <key>",
            "RDS, Snapshots, the snapshot, Actions, Restore snapshot: Enable encryption.",
            "Encryption can only be had by a new cluster: plan a switch of clients."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.27"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-3(6)", "SC-7(10)", "SC-13", "SC-28", "SC-28(1)", "SI-7(6)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.StorageEncrypted))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27",
    };
}
