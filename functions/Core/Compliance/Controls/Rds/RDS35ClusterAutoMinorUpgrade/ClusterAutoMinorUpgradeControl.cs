using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS35ClusterAutoMinorUpgrade;

/// <summary>RDS.35: Multi-AZ DB cluster auto minor upgrade. See <see cref="ClusterAutoMinorUpgradeMetadata"/>.</summary>
internal sealed class ClusterAutoMinorUpgradeControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterAutoMinorUpgradeMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Among(cluster, engine => engine is Engines.MySql or Engines.Postgres, () => cluster.AutoMinorVersionUpgrade.Judge(on => Verdict.When(
            on, "minor versions come by themselves", "minor versions do not come by themselves")));
}
