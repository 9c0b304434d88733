using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>Names a metric in an account and Region.</summary>
/// <param name="Dimensions">As name=value, in order of name, one a line: two sets are the same when the text is.</param>
internal sealed record MetricId(string Account, string Region, string Namespace, string Name, string Dimensions)
{
    /// <summary>A metric with dimensions in any order.</summary>
    public static MetricId Of(string account, string region, string space, string name, IEnumerable<KeyValuePair<string, string>> dimensions) =>
        new(account, region, space, name, string.Join('\n', dimensions.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key}={d.Value}")));

    /// <summary>A metric as inputs name it: Namespace, MetricName, Dimensions.</summary>
    public static MetricId Read(JsonObject metric, AwsRequest request) => Of(request.Account, request.Region,
        metric.Required("Namespace", "MissingParameter"), metric.Required("MetricName", "MissingParameter"), Pairs(metric));

    /// <summary>The dimensions of an input.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(JsonObject input) =>
        input.Objects("Dimensions").Select(d => KeyValuePair.Create(d.Text("Name") ?? "", d.Text("Value") ?? ""));

    public IReadOnlyList<KeyValuePair<string, string>> DimensionList() =>
        [.. Dimensions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=', 2)).Select(d => KeyValuePair.Create(d[0], d[1]))];

    /// <summary>As outputs name it.</summary>
    public JsonObject ToOutput() => new()
    {
        [nameof(Namespace)] = Namespace,
        ["MetricName"] = Name,
        [nameof(Dimensions)] = new JsonArray([.. DimensionList().Select(d => new JsonObject { [nameof(Name)] = d.Key, ["Value"] = d.Value })]),
    };
}
