using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS41SqlServerForcesTls;

/// <summary>What is to be known of RDS.41.</summary>
internal static class SqlServerForcesTlsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.41",
        Title = "SQL Server forces TLS",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "SQL Server only. Fails unless rds.force_ssl is 1 in the parameter group.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters "
                + "ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=pending-reboot",
            "RDS, Parameter groups, the group, Edit: rds.force_ssl 1; then reboot.",
            "It takes a reboot, and clients without TLS are refused."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.41"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Engine), nameof(DBInstance.Parameters))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-41",
    };
}
