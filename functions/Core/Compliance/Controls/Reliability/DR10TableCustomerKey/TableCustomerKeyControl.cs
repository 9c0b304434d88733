using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR10TableCustomerKey;

/// <summary>DR.10: Table encrypted with a customer key. See <see cref="TableCustomerKeyMetadata"/>.</summary>
internal sealed class TableCustomerKeyControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableCustomerKeyMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.Key.Judge(key => Verdict.When(
            key == TableKey.CustomerManaged,
            "a key of the account encrypts it",
            key == TableKey.AwsManaged ? "the key alias/aws/dynamodb encrypts it, which AWS manages" : "a key of DynamoDB encrypts it, which the account can't see"));
}
