using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS17InstanceCopiesTags;

/// <summary>RDS.17: Instance copies tags to snapshots. See <see cref="InstanceCopiesTagsMetadata"/>.</summary>
internal sealed class InstanceCopiesTagsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceCopiesTagsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => instance.CopyTagsToSnapshot.Judge(on => Verdict.When(
            on, "snapshots get its tags", "snapshots do not get its tags")));
}
