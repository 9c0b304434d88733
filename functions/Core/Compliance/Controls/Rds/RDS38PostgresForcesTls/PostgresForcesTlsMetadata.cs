using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS38PostgresForcesTls;

/// <summary>What is to be known of RDS.38.</summary>
internal static class PostgresForcesTlsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.38",
        Title = "PostgreSQL instance forces TLS",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Engine postgres only, not members of clusters. Fails if rds.force_ssl is 0 in the parameter group; "
            + "where the group does not say, it is on from PostgreSQL 15.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters "
                + "ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate",
            "RDS, Parameter groups, the group, Edit: rds.force_ssl 1.",
            "Clients without TLS are refused."),
        Frameworks = [],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.Engine), nameof(DBInstance.EngineVersion),
                nameof(DBInstance.Parameters)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-38",
        Note = "AWS lists it in no standard that we know of.",
    };
}
