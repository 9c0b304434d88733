using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS6EnhancedMonitoring;

/// <summary>What is to be known of RDS.6.</summary>
internal static class EnhancedMonitoringMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.6",
        Title = "Enhanced monitoring on",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if MonitoringInterval is 0 or, where a parameter asks for an interval, differs from it.",
        Rationale = "Metrics of the operating system, by the second, are what tells a busy disk from a busy query.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --monitoring-interval 60 "
                + "--monitoring-role-arn <role> --apply-immediately",
            "RDS, Databases, the instance, Modify: Monitoring, Enable Enhanced Monitoring, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.6"]),
            new(Compliance.Frameworks.Nist, ["CA-7", "SI-2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.MonitoringIntervalSeconds))],
        Parameters = [nameof(ControlParameters.MonitoringIntervalSeconds)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-6",
    };
}
