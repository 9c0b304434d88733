using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS12ClusterIamAuthentication;

/// <summary>What is to be known of RDS.12.</summary>
internal static class ClusterIamAuthenticationMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.12",
        Title = "Cluster IAM authentication",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if IAMDatabaseAuthenticationEnabled is false.",
        Rationale = "Tokens of IAM last 15 minutes and belong to a role; a password lasts until somebody changes it.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --enable-iam-database-authentication "
                + "--apply-immediately",
            "RDS, Databases, the cluster, Modify: IAM database authentication, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.12"]),
            new(Compliance.Frameworks.Nist, ["AC-2(1)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-6"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.IamAuthentication))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-12",
    };
}
