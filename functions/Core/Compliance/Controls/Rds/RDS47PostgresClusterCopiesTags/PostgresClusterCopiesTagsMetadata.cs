using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS47PostgresClusterCopiesTags;

/// <summary>What is to be known of RDS.47.</summary>
internal static class PostgresClusterCopiesTagsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.47",
        Title = "PostgreSQL Multi-AZ cluster copies tags",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Multi-AZ DB clusters of engine postgres only. Fails if CopyTagsToSnapshot is false.",
        Rationale = "A snapshot without tags has no owner, no cost centre and no policy that goes by tags.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot --apply-immediately",
            "RDS, Databases, the cluster, Modify: Copy tags to snapshots, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.47"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.CopyTagsToSnapshot)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-47",
    };
}
