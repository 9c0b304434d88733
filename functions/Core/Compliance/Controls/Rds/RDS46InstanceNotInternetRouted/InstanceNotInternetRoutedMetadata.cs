using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS46InstanceNotInternetRouted;

/// <summary>What is to be known of RDS.46.</summary>
internal static class InstanceNotInternetRoutedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.46",
        Title = "Instance not in an internet-routed subnet",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if a subnet of its DB subnet group has a route 0.0.0.0/0 or ::/0 to an internet gateway; where "
            + "no route table is associated, the main one counts.",
        Rationale = "In a subnet without a way out, one wrong flag or security group exposes nothing.",
        Remediation = new Remediation(
            "aws rds modify-db-subnet-group --db-subnet-group-name <group> --subnet-ids <private subnets>",
            "RDS, Subnet groups, the group, Edit: private subnets only.",
            "A subnet in use can't be taken out: the instance has to move first."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.46"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.InternetRoutedSubnets))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46",
    };
}
