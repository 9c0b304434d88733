using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR7EngineVersionOffered;

/// <summary>What is to be known of DR.7.</summary>
internal static class EngineVersionOfferedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.7",
        Title = "Engine version not deprecated",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if DescribeDBEngineVersions does not list the version as available.",
        Rationale = "A deprecated version gets no fixes, can't be created again after a loss, and is upgraded when AWS chooses.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --engine-version <version> "
                + "--allow-major-version-upgrade --apply-immediately",
            "RDS, Databases, the instance, Modify: DB engine version, Apply immediately.",
            "The database restarts; a major version wants a test first."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["SI-2", "SA-22"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.Engine), nameof(DBInstance.EngineVersion), nameof(DBInstance.EngineSupport)),
            .. InventoryFields.Of(
                nameof(DBCluster),
                nameof(DBCluster.Engine), nameof(DBCluster.EngineVersion), nameof(DBCluster.EngineSupport)),
        ],
        Source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
