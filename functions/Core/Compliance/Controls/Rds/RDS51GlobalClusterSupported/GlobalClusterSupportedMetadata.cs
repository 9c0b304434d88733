using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS51GlobalClusterSupported;

/// <summary>What is to be known of RDS.51.</summary>
internal static class GlobalClusterSupportedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.51",
        Title = "Global cluster on a supported Aurora MySQL version",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.GlobalCluster],
        Evaluation = "aurora-mysql only. Fails if EngineVersion is below 8.0.mysql_aurora.3.08.0 and not one of the "
            + "long-term versions 3.04.0 to 3.04.3.",
        Rationale = "A version that is no longer supported gets no fixes, and is upgraded when AWS chooses.",
        Remediation = new Remediation(
            "aws rds modify-global-cluster --global-cluster-identifier <cluster> --engine-version <version>",
            "RDS, Databases, the global database, Actions, Modify: DB engine version.",
            "Every Region is upgraded, and each writer restarts."),
        Frameworks = [],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(GlobalCluster),
                nameof(GlobalCluster.Engine), nameof(GlobalCluster.EngineVersion)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-51",
        Note = "AWS lists it in no standard that we know of.",
    };
}
