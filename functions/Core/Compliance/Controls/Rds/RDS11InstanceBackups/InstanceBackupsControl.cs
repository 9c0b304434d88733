using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS11InstanceBackups;

/// <summary>RDS.11: Instance automated backups long enough. See <see cref="InstanceBackupsMetadata"/>.</summary>
internal sealed class InstanceBackupsControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceBackupsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        Membership.NoReplica(instance, () => BackupRetention.Judge(instance, context));
}
