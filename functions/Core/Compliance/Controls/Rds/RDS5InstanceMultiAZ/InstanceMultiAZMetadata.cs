using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS5InstanceMultiAZ;

/// <summary>What is to be known of RDS.5.</summary>
internal static class InstanceMultiAZMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.5",
        Title = "Instance Multi-AZ",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if MultiAZ is false. Members of clusters do not apply.",
        Rationale = "With a standby in another Availability Zone, the loss of a zone costs a minute or two; without, it "
            + "costs a restore.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --multi-az --apply-immediately",
            "RDS, Databases, the instance, Modify: Availability and durability, Create a standby instance, "
                + "Apply immediately.",
            "I/O may slow down while the standby is made, and the price about doubles."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.5"]),
            new(Compliance.Frameworks.Nist, ["CP-6(2)", "CP-10", "SC-5(2)", "SC-36", "SI-13(5)"]),
            new(Compliance.Frameworks.Cis, ["v5.0.0/2.2.4"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.ClusterId), nameof(DBInstance.MultiAZ))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5",
        Note = "AWS excludes members of Multi-AZ DB clusters. Members of Aurora clusters are excluded as well: RDS.15 "
            + "judges the cluster.",
    };
}
