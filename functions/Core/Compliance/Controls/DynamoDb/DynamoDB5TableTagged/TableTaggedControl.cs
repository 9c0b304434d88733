using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB5TableTagged;

/// <summary>DynamoDB.5: Table tagged. See <see cref="TableTaggedMetadata"/>.</summary>
internal sealed class TableTaggedControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableTaggedMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) => TagPresence.Judge(table, context);
}
