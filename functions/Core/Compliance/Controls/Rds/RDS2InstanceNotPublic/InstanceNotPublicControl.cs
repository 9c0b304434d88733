using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS2InstanceNotPublic;

/// <summary>RDS.2: Instance not publicly accessible. See <see cref="InstanceNotPublicMetadata"/>.</summary>
internal sealed class InstanceNotPublicControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceNotPublicMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.PubliclyAccessible.Judge(open => Verdict.When(!open, "it has no public address", "it is publicly accessible"));
}
