using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS16AuroraCopiesTags;

/// <summary>RDS.16: Aurora cluster copies tags to snapshots. See <see cref="AuroraCopiesTagsMetadata"/>.</summary>
internal sealed class AuroraCopiesTagsControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => AuroraCopiesTagsMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        EngineChoice.Among(cluster, Engines.IsAurora, () => cluster.CopyTagsToSnapshot.Judge(on => Verdict.When(
            on, "snapshots get its tags", "snapshots do not get its tags")));
}
