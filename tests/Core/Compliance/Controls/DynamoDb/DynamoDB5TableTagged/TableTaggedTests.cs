using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB5TableTagged;

public class TableTaggedTests() : TagSpecification("DynamoDB.5")
{
    protected override Resource Good => Sample.Table;
}
