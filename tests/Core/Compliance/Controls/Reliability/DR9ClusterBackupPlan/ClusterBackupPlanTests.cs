using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR9ClusterBackupPlan;

public class ClusterBackupPlanTests() : BackupPlanSpecification("DR.9")
{
    protected override Resource BackedUp(Read<BackupProtection?> backup) => Sample.Cluster with { Backup = backup };
}
