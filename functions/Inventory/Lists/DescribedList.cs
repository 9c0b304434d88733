using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Lists;

/// <summary>A list that one call describes, page by page.</summary>
/// <param name="calls">Sends it.</param>
/// <param name="type">Of <see cref="ResourceTypes"/>.</param>
/// <param name="call">As IAM names it.</param>
/// <param name="describe">Sends the call once for the page of a token.</param>
/// <param name="toResource">Makes a resource of what is described, with what further calls tell of it; null for what is gone meanwhile.</param>
internal sealed class DescribedList<T>(
    InventoryCalls calls,
    string type,
    string call,
    Func<string?, CancellationToken, Task<(List<T>? Items, string? Next)>> describe,
    Func<T, CancellationToken, Task<Resource?>> toResource) : IInventoryList
{
    public string Type => type;

    public async Task<ListPage> ReadAsync(string? marker, int page, CancellationToken cancellationToken)
    {
        var read = await calls.ReadAsync(call, cancel => describe(marker, cancel), cancellationToken);
        return await read.Match(
            async found =>
            {
                var resources = await Several.SelectAsync(found.Items ?? [], toResource, cancellationToken);
                return string.IsNullOrEmpty(found.Next) ? new ListPage(resources, null)
                    : found.Next == marker ? new ListPage(resources, null, [new Unread(call, $"page {page} names itself as the next one: what follows it is missing")])
                    : new ListPage(resources, found.Next);
            },
            unread => Task.FromResult(new ListPage([], null, [new Unread(call, $"page {page} and what follows it are missing: {unread[0].Reason}")])));
    }
}
