using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS33SubnetGroupTagged;

/// <summary>RDS.33: Subnet group tagged. See <see cref="SubnetGroupTaggedMetadata"/>.</summary>
internal sealed class SubnetGroupTaggedControl : Control<DBSubnetGroup>
{
    public override ControlMetadata Metadata => SubnetGroupTaggedMetadata.Value;

    protected override Verdict Judge(DBSubnetGroup group, ControlContext context) => TagPresence.Judge(group, context);
}
