using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS48MySqlClusterCopiesTags;

/// <summary>What is to be known of RDS.48.</summary>
internal static class MySqlClusterCopiesTagsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.48",
        Title = "MySQL Multi-AZ cluster copies tags",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Multi-AZ DB clusters of engine mysql only. Fails if CopyTagsToSnapshot is false.",
        Rationale = "A snapshot without tags has no owner, no cost centre and no policy that goes by tags.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot --apply-immediately",
            "RDS, Databases, the cluster, Modify: Copy tags to snapshots, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.48"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.CopyTagsToSnapshot)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-48",
    };
}
