using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS13InstanceAutoMinorUpgrade;

/// <summary>RDS.13: Instance auto minor version upgrade. See <see cref="InstanceAutoMinorUpgradeMetadata"/>.</summary>
internal sealed class InstanceAutoMinorUpgradeControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceAutoMinorUpgradeMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.AutoMinorVersionUpgrade.Judge(on => Verdict.When(on, "minor versions come by themselves", "minor versions do not come by themselves"));
}
