using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS3InstanceEncrypted;

/// <summary>What is to be known of RDS.3.</summary>
internal static class InstanceEncryptedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.3",
        Title = "Instance storage encrypted",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if StorageEncrypted is false. Members of clusters are judged too.",
        Rationale = "Without encryption, a disk, a backup or a snapshot that gets out can be read.",
        Remediation = new Remediation(
            "aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> "
                + "--target-db-snapshot-identifier <copy> --kms-key-id <key>",
            "RDS, Snapshots: copy a snapshot with encryption on, then restore the copy.",
            "Encryption can only be had by a new instance: plan a switch of clients."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.3"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-3(6)", "SC-7(10)", "SC-13", "SC-28", "SC-28(1)", "SI-7(6)"]),
            new(Compliance.Frameworks.Cis, ["v5.0.0/2.2.1", "v3.0.0/2.3.1", "v1.4.0/2.3.1"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.StorageEncrypted))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3",
    };
}
