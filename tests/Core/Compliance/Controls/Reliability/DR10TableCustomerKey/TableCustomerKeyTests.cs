using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR10TableCustomerKey;

public class TableCustomerKeyTests() : ControlSpecification("DR.10")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad => Sample.Table with { Key = TableKey.AwsOwned };

    protected override string Why => "a key of DynamoDB encrypts it, which the account can't see";

    [Fact]
    public void The_key_that_AWS_manages_is_none_of_the_account() => Fails(
        Sample.Table with { Key = TableKey.AwsManaged }, "the key alias/aws/dynamodb encrypts it, which AWS manages");
}
