using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.Integration.Tests.DynamoDb;

[Collection<OneDynoxide>]
public sealed class DynamoDbFindingTests(Dynoxide engine) : FindingStoreContract
{
    private const string Partition = "finding#123456789012#eu-west-1#AWS::RDS::DBInstance";
    private const string Ledger = "arn:aws:rds:eu-west-1:123456789012:db:ledger";

    private TableUnderTest? _table;

    protected override async Task<IFindingStore> OpenAsync()
    {
        _table = await engine.OpenTableAsync();
        return new DynamoDbFindingStore(_table.Dynamo, _table.Options, TimeProvider.System);
    }

    [Fact]
    public async Task Findings_expire_some_time_after_all_of_them_are_gone_and_not_before()
    {
        var store = await OpenAsync();
        var goneAt = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        await store.PutAsync([Of("ledger", goneAt: goneAt), Of("orders")], CancellationToken.None);

        var gone = await _table!.ReadItemAsync(Partition, Ledger);
        var there = await _table.ReadItemAsync(Partition, "arn:aws:rds:eu-west-1:123456789012:db:orders");

        Assert.Equal("finding", gone["Entity"]);
        Assert.Equal($"{goneAt.AddDays(400).ToUnixTimeSeconds()}", gone["ExpiresAt"]);
        Assert.DoesNotContain("ExpiresAt", there.Keys);
    }

    [Fact]
    public async Task An_item_that_holds_no_findings_is_named()
    {
        var store = await OpenAsync();
        await store.PutAsync([Of("ledger")], CancellationToken.None);
        await _table!.SetAsync(Partition, Ledger, "Findings", "nonsense");

        var e = await Assert.ThrowsAsync<FormatException>(() => store.GetAsync(
            new ScanPlace("123456789012", "eu-west-1"), ResourceTypes.DBInstance, [Ledger], CancellationToken.None));

        Assert.Equal($"{Partition} {Ledger}: Findings is absent or not binary", e.Message);
    }
}
