using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB2TablePointInTimeRecovery;

/// <summary>DynamoDB.2: Table point-in-time recovery. See <see cref="TablePointInTimeRecoveryMetadata"/>.</summary>
internal sealed class TablePointInTimeRecoveryControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TablePointInTimeRecoveryMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.PointInTimeRecovery.Judge(recovery => Verdict.When(recovery.Enabled, "it can go back in time", "point-in-time recovery is off"));
}
