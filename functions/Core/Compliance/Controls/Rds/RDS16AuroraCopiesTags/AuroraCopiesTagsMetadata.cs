using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS16AuroraCopiesTags;

/// <summary>What is to be known of RDS.16.</summary>
internal static class AuroraCopiesTagsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.16",
        Title = "Aurora cluster copies tags to snapshots",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Aurora only. Fails if CopyTagsToSnapshot is false.",
        Rationale = "A snapshot without tags has no owner, no cost centre and no policy that goes by tags.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot --apply-immediately",
            "RDS, Databases, the cluster, Modify: Copy tags to snapshots, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.16"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-2", "CM-2(2)"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.CopyTagsToSnapshot)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-16",
    };
}
