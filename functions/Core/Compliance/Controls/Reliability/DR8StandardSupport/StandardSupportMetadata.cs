using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR8StandardSupport;

/// <summary>What is to be known of DR.8.</summary>
internal static class StandardSupportMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.8",
        Title = "Major version in standard support",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if standard support of the major version has ended. Engines for which AWS names no end do not apply.",
        Rationale = "Extended support costs by the core and the hour, brings critical fixes only, and ends as well.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --engine-version <version> "
                + "--allow-major-version-upgrade --apply-immediately",
            "RDS, Databases, the instance, Modify: DB engine version, Apply immediately.",
            "A major version wants a test first, on a restore."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["SA-22", "SI-2"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.LifecycleSupport), nameof(DBInstance.EngineSupport)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.LifecycleSupport), nameof(DBCluster.EngineSupport)),
        ],
        Source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
        Note = "The mapping to NIST 800-53 is our own. Being enrolled is no failure: AWS enrols every database at "
            + "creation, and charges nothing until standard support ends.",
    };
}
