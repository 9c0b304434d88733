using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS14ClusterBacktrack;

/// <summary>RDS.14: Aurora MySQL backtracking. See <see cref="ClusterBacktrackMetadata"/>.</summary>
internal sealed class ClusterBacktrackControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterBacktrackMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.AuroraMySql, () => cluster.BacktrackSeconds.Judge(seconds => seconds == 0
            ? Verdict.Fail("backtracking is off")
            : Verdict.When(
                context.Parameters.BacktrackHours is not { } hours || seconds == (long)Math.Round(hours * 3600),
                $"it can go back {seconds} s",
                $"it can go back {seconds} s, not {context.Parameters.BacktrackHours} h")));
}
