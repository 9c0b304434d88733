using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS26InstanceBackupPlan;

/// <summary>RDS.26: Instance in a backup plan. See <see cref="InstanceBackupPlanMetadata"/>.</summary>
internal sealed class InstanceBackupPlanControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceBackupPlanMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.ByItself(instance, () => EngineChoice.Among(
            instance, engine => !Engines.IsNeptuneOrDocumentDB(engine), () => BackupPlanCoverage.Judge(instance.Backup, context)));
}
