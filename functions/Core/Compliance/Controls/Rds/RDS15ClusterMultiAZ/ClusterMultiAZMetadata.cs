using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS15ClusterMultiAZ;

/// <summary>What is to be known of RDS.15.</summary>
internal static class ClusterMultiAZMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.15",
        Title = "Cluster spans AZs",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if MultiAZ is false.",
        Rationale = "With a reader in another Availability Zone, the loss of a zone costs a minute; without, Aurora has to "
            + "build a writer first.",
        Remediation = new Remediation(
            "aws rds create-db-instance --db-instance-identifier <reader> --db-cluster-identifier <cluster> "
                + "--engine <engine> --db-instance-class <class> --availability-zone <another zone>",
            "RDS, Databases, the cluster, Actions, Add reader: choose another zone."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.15"]),
            new(Compliance.Frameworks.Nist, ["CP-6(2)", "CP-10", "SC-5(2)", "SC-36", "SI-13(5)"]),
            new(Compliance.Frameworks.Cis, ["v5.0.0/2.2.4"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.MultiAZ))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-15",
    };
}
