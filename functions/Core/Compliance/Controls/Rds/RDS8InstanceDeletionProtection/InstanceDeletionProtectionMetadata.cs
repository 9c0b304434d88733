using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS8InstanceDeletionProtection;

/// <summary>What is to be known of RDS.8.</summary>
internal static class InstanceDeletionProtectionMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.8",
        Title = "Instance deletion protection",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if DeletionProtection is false. Only mariadb, mysql, postgres, Oracle (RDS and custom-oracle-ee) "
            + "and SQL Server are judged.",
        Rationale = "One wrong call, or one wrong stack update, deletes a database that is not protected.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --deletion-protection --apply-immediately",
            "RDS, Databases, the instance, Modify: Enable deletion protection, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.8"]),
            new(Compliance.Frameworks.Nist, ["CM-3", "SC-5(2)", "SI-13(5)"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DBInstance), nameof(DBInstance.Engine), nameof(DBInstance.DeletionProtection)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-8",
    };
}
