using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB6TableDeletionProtection;

/// <summary>DynamoDB.6: Table deletion protection. See <see cref="TableDeletionProtectionMetadata"/>.</summary>
internal sealed class TableDeletionProtectionControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableDeletionProtectionMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.DeletionProtection.Judge(on => Verdict.When(on, "it is protected from deletion", "it is not protected from deletion"));
}
