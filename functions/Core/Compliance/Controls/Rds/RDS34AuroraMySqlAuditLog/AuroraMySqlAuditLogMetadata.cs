using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS34AuroraMySqlAuditLog;

/// <summary>What is to be known of RDS.34.</summary>
internal static class AuroraMySqlAuditLogMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.34",
        Title = "Aurora MySQL exports audit log",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "aurora-mysql only, not Serverless v1. Fails if EnabledCloudwatchLogsExports lacks audit.",
        Rationale = "An audit log that only the cluster holds can be lost with it, and rotates away.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration "
                + "'{\"EnableLogTypes\":[\"audit\"]}' --apply-immediately",
            "RDS, Databases, the cluster, Modify: Log exports, Audit log, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.34"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)",
                "AU-10", "AU-12", "CA-7", "SC-7(9)", "SI-3(8)", "SI-4(20)", "SI-7(8)",
            ]),
            new(Compliance.Frameworks.Pci, ["10.2.1"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBCluster),
                nameof(DBCluster.Engine), nameof(DBCluster.EngineMode), nameof(DBCluster.LogExports)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-34",
    };
}
