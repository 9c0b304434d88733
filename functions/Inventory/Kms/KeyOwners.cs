using Amazon.KeyManagementService;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Kms;

/// <summary>Who manages keys: one call a distinct key.</summary>
internal sealed class KeyOwners(IAmazonKeyManagementService kms, InventoryCalls calls)
{
    private const string Call = "kms:DescribeKey";

    private readonly OncePerKey<Read<TableKey>> _owners = new(async (key, cancellationToken) =>
    {
        var manager = await calls.ReadAsync(
            Call, async cancel => (await kms.DescribeKeyAsync(key, cancel)).KeyMetadata?.KeyManager?.Value, cancellationToken);
        return manager.Match(
            value => value switch
            {
                "AWS" => Read.Of(TableKey.AwsManaged),
                "CUSTOMER" => Read.Of(TableKey.CustomerManaged),
                _ => Read.Failed<TableKey>(Call, "the answer lacks KeyManager"),
            },
            unread => unread[0]);
    });

    public Task<Read<TableKey>> OfAsync(string key, CancellationToken cancellationToken) => _owners.GetAsync(key, cancellationToken);
}
