using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB6TableDeletionProtection;

public class TableDeletionProtectionTests() : ControlSpecification("DynamoDB.6")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad => Sample.Table with { DeletionProtection = false };

    protected override string Why => "it is not protected from deletion";
}
