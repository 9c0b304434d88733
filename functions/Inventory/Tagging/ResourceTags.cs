using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Tagging;

/// <summary>
/// The tags of what is described without them, read once a Region, a hundred resources a call, instead of a call each. It
/// answers with what is or was tagged: what it does not name has no tags.
/// </summary>
internal sealed class ResourceTags
{
    private const int PageSize = 100;
    private readonly Once<Read<Dictionary<string, Read<IReadOnlyDictionary<string, string>>>>> _all;

    public ResourceTags(IAmazonResourceGroupsTaggingAPI tagging, InventoryCalls calls) =>
        _all = new Once<Read<Dictionary<string, Read<IReadOnlyDictionary<string, string>>>>>(async cancellationToken =>
        {
            var all = new Dictionary<string, Read<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
            var pages = await calls.AllAsync(
                "tag:GetResources",
                async (token, cancel) =>
                {
                    var request = new GetResourcesRequest
                    {
                        ResourceTypeFilters = ["rds:subgrp", "rds:secgrp", "rds:db-proxy", "dynamodb:table"],
                        ResourcesPerPage = PageSize,
                        PaginationToken = token,
                    };
                    var page = await tagging.GetResourcesAsync(request, cancel);
                    return (page.ResourceTagMappingList, page.PaginationToken);
                },
                found => (found ?? []).ForEach(r => all[r.ResourceARN] = Values.Tags(r.Tags, t => t.Key, t => t.Value)),
                cancellationToken);
            return pages.Select(_ => all);
        });

    public async Task<Read<IReadOnlyDictionary<string, string>>> OfAsync(string arn, CancellationToken cancellationToken) =>
        (await _all.GetAsync(cancellationToken)).Match(
            all => all.TryGetValue(arn, out var tags) ? tags : Read.Of<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>()),
            unread => unread[0]);
}
