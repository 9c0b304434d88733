using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS10InstanceIamAuthentication;

/// <summary>What is to be known of RDS.10.</summary>
internal static class InstanceIamAuthenticationMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.10",
        Title = "Instance IAM authentication",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if IAMDatabaseAuthenticationEnabled is false. Only mysql, postgres, mariadb and Aurora are "
            + "judged, and only while available, backing-up, storage-optimization or storage-full.",
        Rationale = "Tokens of IAM last 15 minutes and belong to a role; a password lasts until somebody changes it.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> "
                + "--enable-iam-database-authentication --apply-immediately",
            "RDS, Databases, the instance, Modify: Database authentication, Password and IAM, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.10"]),
            new(Compliance.Frameworks.Nist, ["AC-2(1)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-6"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.Engine), nameof(DBInstance.Status), nameof(DBInstance.IamAuthentication)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10",
    };
}
