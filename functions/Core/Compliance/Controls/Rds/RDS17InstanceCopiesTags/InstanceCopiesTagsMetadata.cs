using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS17InstanceCopiesTags;

/// <summary>What is to be known of RDS.17.</summary>
internal static class InstanceCopiesTagsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.17",
        Title = "Instance copies tags to snapshots",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if CopyTagsToSnapshot is false. Members of clusters do not apply.",
        Rationale = "A snapshot without tags has no owner, no cost centre and no policy that goes by tags.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --copy-tags-to-snapshot --apply-immediately",
            "RDS, Databases, the instance, Modify: Copy tags to snapshots, Apply immediately."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.17"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-2", "CM-2(2)"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.CopyTagsToSnapshot)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-17",
        Note = "The API reference says that the setting of a member has no effect: the cluster copies the tags. "
            + "RDS.16, RDS.47 and RDS.48 judge clusters.",
    };
}
