using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS9InstanceLogs;

/// <summary>What is to be known of RDS.9.</summary>
internal static class InstanceLogsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.9",
        Title = "Instance exports every required log",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails unless EnabledCloudwatchLogsExports holds all of: Oracle alert, audit, trace, listener; "
            + "PostgreSQL postgresql, upgrade; MySQL, MariaDB and Aurora MySQL audit, error, general, slowquery; SQL "
            + "Server error, agent; Aurora PostgreSQL postgresql. Other engines do not apply.",
        Rationale = "Logs that only the instance holds are gone with it, and nobody can search them meanwhile.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> "
                + "--cloudwatch-logs-export-configuration '{\"EnableLogTypes\":[\"postgresql\",\"upgrade\"]}' "
                + "--apply-immediately",
            "RDS, Databases, the instance, Modify: Log exports, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.9"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "AU-10",
                "AU-12", "CA-7", "SC-7(9)", "SC-7(10)", "SI-3(8)", "SI-4(20)", "SI-7(8)",
            ]),
            new(Compliance.Frameworks.Pci, ["10.2.1"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Engine), nameof(DBInstance.LogExports))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9",
    };
}
