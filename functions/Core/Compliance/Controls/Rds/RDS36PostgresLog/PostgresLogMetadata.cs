using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS36PostgresLog;

/// <summary>What is to be known of RDS.36.</summary>
internal static class PostgresLogMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.36",
        Title = "PostgreSQL instance exports log",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Engine postgres only. Fails if EnabledCloudwatchLogsExports lacks postgresql.",
        Rationale = "Logs that only the database holds are gone with it, and nobody can search them meanwhile.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> "
                + "--cloudwatch-logs-export-configuration '{\"EnableLogTypes\":[\"postgresql\"]}' --apply-immediately",
            "RDS, Databases, the instance, Modify: Log exports, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.36"]),
            new(Compliance.Frameworks.Pci, ["10.4.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Engine), nameof(DBInstance.LogExports))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-36",
    };
}
