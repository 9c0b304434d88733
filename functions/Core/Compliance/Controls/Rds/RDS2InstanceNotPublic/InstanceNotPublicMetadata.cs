using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS2InstanceNotPublic;

/// <summary>What is to be known of RDS.2.</summary>
internal static class InstanceNotPublicMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.2",
        Title = "Instance not publicly accessible",
        Severity = Severity.Critical,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if PubliclyAccessible is true. Security groups and routes are not looked at.",
        Rationale = "A public address leaves one security group between the internet and the data.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --no-publicly-accessible "
                + "--apply-immediately",
            "RDS, Databases, the instance, Modify: Connectivity, Not publicly accessible, Apply immediately.",
            "Clients that connect over the public address are cut off."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.2"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-4", "AC-4(21)", "SC-7", "SC-7(4)",
                "SC-7(5)", "SC-7(11)", "SC-7(16)", "SC-7(21)",
            ]),
            new(Compliance.Frameworks.Pci, ["1.4.4"]),
            new(Compliance.Frameworks.Cis, ["v5.0.0/2.2.3", "v3.0.0/2.3.3"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.PubliclyAccessible))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2",
    };
}
