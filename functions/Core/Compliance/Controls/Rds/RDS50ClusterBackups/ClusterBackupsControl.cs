using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS50ClusterBackups;

/// <summary>RDS.50: Cluster backup retention long enough. See <see cref="ClusterBackupsMetadata"/>.</summary>
internal sealed class ClusterBackupsControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterBackupsMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        BackupRetention.Judge(cluster, context);
}
