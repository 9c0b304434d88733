using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS1SnapshotNotPublic;

/// <summary>What is to be known of RDS.1.</summary>
internal static class SnapshotNotPublicMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.1",
        Title = "Snapshot not shared with everyone",
        Severity = Severity.Critical,
        ResourceTypes = [Inventory.ResourceTypes.DBSnapshot, Inventory.ResourceTypes.DBClusterSnapshot],
        Evaluation = "Fails if the attribute restore holds all. Automated snapshots are not judged: they can't be shared.",
        Rationale = "A public snapshot hands every row to whoever restores it, from any account, without a password.",
        Remediation = new Remediation(
            "aws rds modify-db-snapshot-attribute --db-snapshot-identifier <snapshot> --attribute-name restore "
                + "--values-to-remove all",
            "RDS, Snapshots, the snapshot, Actions, Share snapshot: Private.",
            "Of a cluster snapshot the operation is modify-db-cluster-snapshot-attribute. Whoever restored or "
                + "copied it meanwhile keeps the data."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.1"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "AC-21", "SC-7",
                "SC-7(3)", "SC-7(4)", "SC-7(9)", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)",
            ]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBSnapshot), nameof(DBSnapshot.SnapshotType), nameof(DBSnapshot.SharedWith)),
            .. InventoryFields.Of(
                nameof(DBClusterSnapshot),
                nameof(DBClusterSnapshot.SnapshotType), nameof(DBClusterSnapshot.SharedWith)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1",
    };
}
