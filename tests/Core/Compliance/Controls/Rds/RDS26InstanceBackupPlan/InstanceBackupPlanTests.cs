using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS26InstanceBackupPlan;

public class InstanceBackupPlanTests() : BackupPlanSpecification("RDS.26")
{
    protected override IReadOnlyList<Resource> Foreign => [Sample.Member, Sample.Instance with { Engine = "neptune" }];

    protected override Resource BackedUp(Read<BackupProtection?> backup) => Sample.Instance with { Backup = backup };
}
