using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS48MySqlClusterCopiesTags;

/// <summary>RDS.48: MySQL Multi-AZ cluster copies tags. See <see cref="MySqlClusterCopiesTagsMetadata"/>.</summary>
internal sealed class MySqlClusterCopiesTagsControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => MySqlClusterCopiesTagsMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.MySql, () => cluster.CopyTagsToSnapshot.Judge(on => Verdict.When(
            on, "snapshots get its tags", "snapshots do not get its tags")));
}
