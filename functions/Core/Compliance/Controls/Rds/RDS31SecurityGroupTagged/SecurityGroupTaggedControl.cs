using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS31SecurityGroupTagged;

/// <summary>RDS.31: DB security group tagged. See <see cref="SecurityGroupTaggedMetadata"/>.</summary>
internal sealed class SecurityGroupTaggedControl : Control<DBSecurityGroup>
{
    public override ControlMetadata Metadata => SecurityGroupTaggedMetadata.Value;

    protected override Verdict Judge(DBSecurityGroup group, ControlContext context) => TagPresence.Judge(group, context);
}
