using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS24ClusterAdminName;

/// <summary>What is to be known of RDS.24.</summary>
internal static class ClusterAdminNameMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.24",
        Title = "Cluster custom admin name",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if MasterUsername is admin or postgres. Neptune and DocumentDB do not apply.",
        Rationale = "A name that everybody knows is half of what a guesser of passwords needs.",
        Remediation = new Remediation(
            "aws rds create-db-cluster --db-cluster-identifier <new> --engine <engine> --master-username <name> "
                + "--manage-master-user-password",
            "RDS, Create database: Master username; then move the data.",
            "The name can't be changed: it takes a new cluster."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.24"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-2"]),
            new(Compliance.Frameworks.Pci, ["2.2.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.MasterUser))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-24",
    };
}
