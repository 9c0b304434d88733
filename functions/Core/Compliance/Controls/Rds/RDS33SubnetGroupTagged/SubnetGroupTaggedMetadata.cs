using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS33SubnetGroupTagged;

/// <summary>What is to be known of RDS.33.</summary>
internal static class SubnetGroupTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.33",
        Title = "Subnet group tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBSubnetGroup],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <group ARN> --tags Key=<key>,Value=<value>",
            "RDS, Subnet groups, the group, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["RDS.33"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBSubnetGroup), nameof(DBSubnetGroup.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-33",
    };
}
