using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS5InstanceMultiAZ;

/// <summary>RDS.5: Instance Multi-AZ. See <see cref="InstanceMultiAZMetadata"/>.</summary>
internal sealed class InstanceMultiAZControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceMultiAZMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => instance.MultiAZ.Judge(on => Verdict.When(
            on, "it has a standby in another zone", "it runs in one zone only")));
}
