using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS35ClusterAutoMinorUpgrade;

/// <summary>What is to be known of RDS.35.</summary>
internal static class ClusterAutoMinorUpgradeMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.35",
        Title = "Multi-AZ DB cluster auto minor upgrade",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Multi-AZ DB clusters only (engines mysql and postgres). Fails if AutoMinorVersionUpgrade is false.",
        Rationale = "Minor versions bring the fixes of security faults; by hand they come late.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --auto-minor-version-upgrade "
                + "--apply-immediately",
            "RDS, Databases, the cluster, Modify: Enable auto minor version upgrade, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.35"]),
            new(Compliance.Frameworks.Nist, ["SI-2", "SI-2(2)", "SI-2(4)", "SI-2(5)"]),
            new(Compliance.Frameworks.Pci, ["6.3.3"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.AutoMinorVersionUpgrade)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-35",
        Note = "Aurora has the setting at each instance: RDS.13.",
    };
}
