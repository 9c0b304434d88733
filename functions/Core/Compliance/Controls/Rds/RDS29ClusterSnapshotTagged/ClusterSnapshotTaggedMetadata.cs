using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS29ClusterSnapshotTagged;

/// <summary>What is to be known of RDS.29.</summary>
internal static class ClusterSnapshotTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.29",
        Title = "Cluster snapshot tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBClusterSnapshot],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <snapshot ARN> --tags Key=<key>,Value=<value>",
            "RDS, Snapshots, the snapshot, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["RDS.29"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBClusterSnapshot), nameof(DBClusterSnapshot.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-29",
    };
}
