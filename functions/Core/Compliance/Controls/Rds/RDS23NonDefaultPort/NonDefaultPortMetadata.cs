using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS23NonDefaultPort;

/// <summary>What is to be known of RDS.23.</summary>
internal static class NonDefaultPortMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.23",
        Title = "Non-default port",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if the port is the engine's own: 3306, 5432, 1521, 1433 or 50000. Members of clusters and "
            + "databases without an endpoint do not apply, nor do engines without such a port.",
        Rationale = "A port of its own does not hide a database, but the noise of those who only knock at known ports stays away.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --db-port-number 6432 --apply-immediately",
            "RDS, Databases, the instance, Modify: Additional configuration, Database port, Apply immediately.",
            "The database restarts, and every client needs the new port."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.23"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-4", "AC-4(21)", "SC-7", "SC-7(4)",
                "SC-7(5)", "SC-7(11)", "SC-7(16)", "SC-7(21)",
            ]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.Engine), nameof(DBInstance.Port)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.Port)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23",
    };
}
