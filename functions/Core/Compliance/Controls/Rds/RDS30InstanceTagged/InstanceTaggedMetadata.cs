using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS30InstanceTagged;

/// <summary>What is to be known of RDS.30.</summary>
internal static class InstanceTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.30",
        Title = "Instance tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <instance ARN> --tags Key=<key>,Value=<value>",
            "RDS, Databases, the instance, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["RDS.30"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-30",
    };
}
