using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS25InstanceAdminName;

/// <summary>What is to be known of RDS.25.</summary>
internal static class InstanceAdminNameMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.25",
        Title = "Instance custom admin name",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if MasterUsername is admin or postgres. Members of clusters, Neptune and DocumentDB do not apply.",
        Rationale = "A name that everybody knows is half of what a guesser of passwords needs.",
        Remediation = new Remediation(
            "aws rds create-db-instance --db-instance-identifier <new> --engine <engine> --master-username "
                + "<name> --manage-master-user-password",
            "RDS, Create database: Master username; then move the data.",
            "The name can't be changed: it takes a new instance."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.25"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-2"]),
            new(Compliance.Frameworks.Pci, ["2.2.2"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.Engine), nameof(DBInstance.MasterUser)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25",
    };
}
