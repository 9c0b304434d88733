using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB3DaxEncrypted;

public class DaxEncryptedTests() : ControlSpecification("DynamoDB.3")
{
    protected override Resource Good => Sample.Dax;

    protected override Resource Bad => Sample.Dax with { EncryptionStatus = "DISABLED" };

    protected override string Why => "its encryption at rest is DISABLED";

    [Fact]
    public void Encryption_on_its_way_is_not_there_yet() => Fails(Sample.Dax with { EncryptionStatus = "ENABLING" }, "its encryption at rest is ENABLING");
}
