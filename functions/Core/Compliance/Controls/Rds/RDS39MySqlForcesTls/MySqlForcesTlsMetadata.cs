using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS39MySqlForcesTls;

/// <summary>What is to be known of RDS.39.</summary>
internal static class MySqlForcesTlsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.39",
        Title = "MySQL instance forces TLS",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Engine mysql only, not members of clusters. Fails unless require_secure_transport is 1 or ON in the "
            + "parameter group.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters "
                + "ParameterName=require_secure_transport,ParameterValue=1,ApplyMethod=immediate",
            "RDS, Parameter groups, the group, Edit: require_secure_transport 1.",
            "Clients without TLS are refused."),
        Frameworks = [],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.Engine), nameof(DBInstance.Parameters)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-39",
        Note = "AWS lists it in no standard that we know of.",
    };
}
