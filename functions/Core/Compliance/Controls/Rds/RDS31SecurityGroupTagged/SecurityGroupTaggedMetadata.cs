using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS31SecurityGroupTagged;

/// <summary>What is to be known of RDS.31.</summary>
internal static class SecurityGroupTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.31",
        Title = "DB security group tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBSecurityGroup],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <group ARN> --tags Key=<key>,Value=<value>",
            "RDS, the security group, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["RDS.31"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBSecurityGroup), nameof(DBSecurityGroup.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-31",
        Note = "DB security groups belong to EC2-Classic, which is retired: few accounts still have any.",
    };
}
