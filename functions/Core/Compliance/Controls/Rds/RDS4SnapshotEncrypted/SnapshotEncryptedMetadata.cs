using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS4SnapshotEncrypted;

/// <summary>What is to be known of RDS.4.</summary>
internal static class SnapshotEncryptedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.4",
        Title = "Snapshots encrypted",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBSnapshot, Inventory.ResourceTypes.DBClusterSnapshot],
        Evaluation = "Fails if Encrypted (of a DB snapshot) or StorageEncrypted (of a DB cluster snapshot) is false.",
        Rationale = "A snapshot that gets out can be restored by whoever has it unless its key stays behind.",
        Remediation = new Remediation(
            "aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> "
                + "--target-db-snapshot-identifier <copy> --kms-key-id <key>",
            "RDS, Snapshots, the snapshot, Actions, Copy snapshot: Enable encryption; then delete the original."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.4"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-3(6)", "SC-7(10)", "SC-13", "SC-28", "SC-28(1)", "SI-7(6)"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBSnapshot), nameof(DBSnapshot.Encrypted)),
            .. InventoryFields.Of(nameof(DBClusterSnapshot), nameof(DBClusterSnapshot.Encrypted)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4",
    };
}
