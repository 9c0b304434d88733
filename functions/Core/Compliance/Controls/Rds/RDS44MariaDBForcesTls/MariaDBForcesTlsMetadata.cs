using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS44MariaDBForcesTls;

/// <summary>What is to be known of RDS.44.</summary>
internal static class MariaDBForcesTlsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.44",
        Title = "MariaDB forces TLS",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Engine mariadb from 10.5 only. Fails if the parameter group is not in sync or require_secure_transport "
            + "is not ON in it.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters "
                + "ParameterName=require_secure_transport,ParameterValue=1,ApplyMethod=immediate",
            "RDS, Parameter groups, the group, Edit: require_secure_transport 1.",
            "Clients without TLS are refused."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.44"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.Engine), nameof(DBInstance.EngineVersion),
                nameof(DBInstance.ParameterApplyStatuses), nameof(DBInstance.Parameters)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-44",
    };
}
