using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR11TableNotShared;

/// <summary>DR.11: Table not shared across accounts. See <see cref="TableNotSharedMetadata"/>.</summary>
internal sealed class TableNotSharedControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableNotSharedMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.SharedWith.Judge(accounts => Verdict.When(
            accounts.All(account => account == table.Account),
            "no other account may use it",
            $"its resource policy lets in {string.Join(", ", accounts.Where(account => account != table.Account).Select(account => account == "*" ? "everybody" : account))}"));
}
