using System.Text.Json.Nodes;
using DataReliability.LocalCloud.DynamoDb;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;

namespace DataReliability.LocalCloud.Tagging;

/// <summary>The actions of the Resource Groups Tagging API.</summary>
internal sealed class TaggingActions(RdsEndpoint rds, DynamoDbEndpoint tables)
{
    private const int PageSize = 100;

    [Fidelity("What has tags of RDS and DynamoDB; filters by type and tag. Resources whose tags are gone are not told.")]
    public async Task<JsonObject?> GetResources(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var types = input.Texts("ResourceTypeFilters");
        var filters = input.Objects("TagFilters").Select(filter => (Key: filter.Required("Key"), Values: filter.Texts("Values"))).ToList();
        var all = rds.Look(request, world => world.Tagged().Select(each => new TaggedResource(
            each.Arn, each.Tags.DistinctBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal))).Where(Fits).ToList());
        all.AddRange((await tables.TagsAsync(request, cancellationToken)).Select(each => new TaggedResource(each.Arn, each.Tags)).Where(Fits));
        var found = all.OrderBy(each => each.Arn, StringComparer.Ordinal).ToList();
        var (page, next) = Paging.Of(
            found, input.Text("PaginationToken"), input.Whole("ResourcesPerPage", 1, PageSize, "InvalidParameterException") ?? PageSize, "PaginationTokenExpiredException");
        return new JsonObject
        {
            ["PaginationToken"] = next ?? "",
            ["ResourceTagMappingList"] = new JsonArray([.. page.Select(each => new JsonObject { ["ResourceARN"] = each.Arn, ["Tags"] = each.Tags.ToTags() })]),
        };

        bool Fits(TaggedResource resource) => resource.Tags.Count > 0
            && (types.Count == 0 || types.Contains(resource.Type) || types.Contains(resource.Type[..Math.Max(0, resource.Type.IndexOf(':', StringComparison.Ordinal))]))
            && filters.TrueForAll(filter => resource.Tags.TryGetValue(filter.Key, out var value) && (filter.Values.Count == 0 || filter.Values.Contains(value)));
    }
}
