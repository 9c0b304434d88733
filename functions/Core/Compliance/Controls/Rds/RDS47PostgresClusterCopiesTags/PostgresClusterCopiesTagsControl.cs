using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS47PostgresClusterCopiesTags;

/// <summary>RDS.47: PostgreSQL Multi-AZ cluster copies tags. See <see cref="PostgresClusterCopiesTagsMetadata"/>.</summary>
internal sealed class PostgresClusterCopiesTagsControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => PostgresClusterCopiesTagsMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Only(cluster, Engines.Postgres, () => cluster.CopyTagsToSnapshot.Judge(on => Verdict.When(
            on, "snapshots get its tags", "snapshots do not get its tags")));
}
