using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS28ClusterTagged;

/// <summary>What is to be known of RDS.28.</summary>
internal static class ClusterTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.28",
        Title = "Cluster tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <cluster ARN> --tags Key=<key>,Value=<value>",
            "RDS, Databases, the cluster, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["RDS.28"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-28",
    };
}
