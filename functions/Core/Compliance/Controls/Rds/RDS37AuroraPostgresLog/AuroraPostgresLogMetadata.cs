using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS37AuroraPostgresLog;

/// <summary>What is to be known of RDS.37.</summary>
internal static class AuroraPostgresLogMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.37",
        Title = "Aurora PostgreSQL exports log",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Engine aurora-postgresql only. Fails if EnabledCloudwatchLogsExports lacks postgresql.",
        Rationale = "Logs that only the database holds are gone with it, and nobody can search them meanwhile.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration "
                + "'{\"EnableLogTypes\":[\"postgresql\"]}' --apply-immediately",
            "RDS, Databases, the cluster, Modify: Log exports, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.37"]),
            new(Compliance.Frameworks.Pci, ["10.4.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.LogExports))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-37",
    };
}
