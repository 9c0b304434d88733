using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB4TableBackupPlan;

/// <summary>DynamoDB.4: Table in a backup plan. See <see cref="TableBackupPlanMetadata"/>.</summary>
internal sealed class TableBackupPlanControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableBackupPlanMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.Status.Judge(status => status == "ACTIVE"
            ? BackupPlanCoverage.Judge(table.Backup, context)
            : Verdict.NotApplicable($"its status is {status}"));
}
