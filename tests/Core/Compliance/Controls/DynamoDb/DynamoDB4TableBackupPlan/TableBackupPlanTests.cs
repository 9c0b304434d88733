using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB4TableBackupPlan;

public class TableBackupPlanTests() : BackupPlanSpecification("DynamoDB.4")
{
    protected override IReadOnlyList<Resource> Foreign => [Sample.Table with { Status = "CREATING", Backup = Sample.None<BackupProtection>() }];

    protected override Resource BackedUp(Read<BackupProtection?> backup) => Sample.Table with { Backup = backup };
}
