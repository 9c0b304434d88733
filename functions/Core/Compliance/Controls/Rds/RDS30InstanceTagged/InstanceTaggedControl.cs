using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS30InstanceTagged;

/// <summary>RDS.30: Instance tagged. See <see cref="InstanceTaggedMetadata"/>.</summary>
internal sealed class InstanceTaggedControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceTaggedMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        TagPresence.Judge(instance, context);
}
