using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR9ClusterBackupPlan;

/// <summary>DR.9: Cluster in a backup plan. See <see cref="ClusterBackupPlanMetadata"/>.</summary>
internal sealed class ClusterBackupPlanControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterBackupPlanMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        BackupPlanCoverage.Judge(cluster.Backup, context);
}
