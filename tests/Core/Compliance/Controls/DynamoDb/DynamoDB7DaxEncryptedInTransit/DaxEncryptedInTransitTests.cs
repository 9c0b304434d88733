using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB7DaxEncryptedInTransit;

public class DaxEncryptedInTransitTests() : ControlSpecification("DynamoDB.7")
{
    protected override Resource Good => Sample.Dax;

    protected override Resource Bad => Sample.Dax with { EndpointEncryption = "NONE" };

    protected override string Why => "the encryption of its endpoint is NONE";
}
