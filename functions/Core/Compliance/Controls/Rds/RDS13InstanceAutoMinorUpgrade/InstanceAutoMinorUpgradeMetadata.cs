using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS13InstanceAutoMinorUpgrade;

/// <summary>What is to be known of RDS.13.</summary>
internal static class InstanceAutoMinorUpgradeMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.13",
        Title = "Instance auto minor version upgrade",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if AutoMinorVersionUpgrade is false. Each member of a cluster is judged by itself.",
        Rationale = "Minor versions bring the fixes of security faults; by hand they come late.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --auto-minor-version-upgrade "
                + "--apply-immediately",
            "RDS, Databases, the instance, Modify: Enable auto minor version upgrade, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.13"]),
            new(Compliance.Frameworks.Nist, ["SI-2", "SI-2(2)", "SI-2(4)", "SI-2(5)"]),
            new(Compliance.Frameworks.Pci, ["6.3.3"]),
            new(Compliance.Frameworks.Cis, ["v5.0.0/2.2.2", "v3.0.0/2.3.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.AutoMinorVersionUpgrade))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13",
    };
}
