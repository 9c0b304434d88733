using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS14ClusterBacktrack;

/// <summary>What is to be known of RDS.14.</summary>
internal static class ClusterBacktrackMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.14",
        Title = "Aurora MySQL backtracking",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "aurora-mysql only. Fails if BacktrackWindow is 0 or absent or, where a parameter asks for a window, "
            + "differs from it.",
        Rationale = "Backtracking undoes a bad statement in minutes, without a restore.",
        Remediation = new Remediation(
            "aws rds restore-db-cluster-to-point-in-time --source-db-cluster-identifier <cluster> "
                + "--db-cluster-identifier <new> --use-latest-restorable-time --backtrack-window 86400",
            "RDS, Databases, the cluster, Actions, Restore to point in time: Enable Backtrack.",
            "Only a new or restored cluster can begin to backtrack: plan a switch of clients."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.14"]),
            new(Compliance.Frameworks.Nist, ["CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "CP-10", "SI-13(5)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Engine), nameof(DBCluster.BacktrackSeconds))],
        Parameters = [nameof(ControlParameters.BacktrackHours)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-14",
    };
}
