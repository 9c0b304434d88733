using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS25InstanceAdminName;

/// <summary>RDS.25: Instance custom admin name. See <see cref="InstanceAdminNameMetadata"/>.</summary>
internal sealed class InstanceAdminNameControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceAdminNameMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => AdminName.Judge(instance));
}
