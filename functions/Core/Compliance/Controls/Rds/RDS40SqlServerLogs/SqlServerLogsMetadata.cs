using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS40SqlServerLogs;

/// <summary>What is to be known of RDS.40.</summary>
internal static class SqlServerLogsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.40",
        Title = "SQL Server exports logs",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "SQL Server only. Fails unless EnabledCloudwatchLogsExports holds all of the parameter: agent and error "
            + "by default.",
        Rationale = "Logs that only the database holds are gone with it, and nobody can search them meanwhile.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> "
                + "--cloudwatch-logs-export-configuration '{\"EnableLogTypes\":[\"agent\",\"error\"]}' --apply-immediately",
            "RDS, Databases, the instance, Modify: Log exports, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.40"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "AU-10",
                "AU-12", "CA-7", "SC-7(9)", "SC-7(10)", "SI-3(8)", "SI-4(20)", "SI-7(8)",
            ]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Engine), nameof(DBInstance.LogExports))],
        Parameters = [nameof(ControlParameters.SqlServerLogs)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-40",
    };
}
