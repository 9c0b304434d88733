using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Dax;

/// <summary>The actions of DAX.</summary>
internal sealed class DaxActions(DaxClusters clusters, CloudClock clock)
{
    private const int PageSize = 100;
    private const int MostNodes = 11;

    [Fidelity("Kept, and available at once; it caches nothing and nobody can connect to it.")]
    public JsonObject CreateCluster(JsonObject input, AwsRequest request)
    {
        var (name, type) = (Name(input), input.Required("NodeType", "InvalidParameterValueException"));
        var nodes = input.Whole("ReplicationFactor", 1, MostNodes, "InvalidParameterValueException")
            ?? throw new AwsErrorException("InvalidParameterValueException", "The parameter ReplicationFactor must be provided.");
        input.Required("IamRoleArn", "InvalidParameterValueException");
        if (clusters.Find(Arn(name, request)) is not null)
            throw new AwsErrorException("ClusterAlreadyExistsFault", $"Cluster already exists: {name}");
        var zones = input.Texts("AvailabilityZones") is { Count: > 0 } named && named.Count == nodes ? named
            : [.. Enumerable.Range(0, nodes).Select(node => $"{request.Region}{(char)('a' + (node % 3))}")];
        var cluster = new DaxCluster(
            name, Arn(name, request), type, zones, input.Map("SSESpecification")?.Flag("Enabled") ?? false,
            input.Text("ClusterEndpointEncryptionType") == "TLS", clock.Now);
        clusters.Set(cluster);
        return new JsonObject { ["Cluster"] = Node(cluster) };
    }

    [Fidelity("At once.")]
    public JsonObject DeleteCluster(JsonObject input, AwsRequest request)
    {
        var cluster = Find(Name(input), request);
        clusters.Remove(cluster.Arn);
        return new JsonObject { ["Cluster"] = Node(cluster) };
    }

    [Fidelity("Page by page, of the caller's account and Region.")]
    public JsonObject DescribeClusters(JsonObject input, AwsRequest request)
    {
        var names = input.Texts("ClusterNames");
        var found = names.Count > 0
            ? names.Select(name => Find(name, request)).ToList()
            : clusters.All.Where(cluster => cluster.Arn.StartsWith(Arn("", request), StringComparison.Ordinal)).ToList();
        var (page, next) = Paging.Of(
            found, input.Text("NextToken"), input.Whole("MaxResults", 20, PageSize, "InvalidParameterValueException") ?? PageSize, "InvalidParameterValueException");
        return new JsonObject { ["Clusters"] = new JsonArray([.. page.Select(Node)]), ["NextToken"] = next };
    }

    private static string Name(JsonObject input) => input.Required("ClusterName", "InvalidParameterValueException").ToLowerInvariant();

    private static string Arn(string name, AwsRequest request) => $"arn:aws:dax:{request.Region}:{request.Account}:cache/{name}";

    private static JsonObject Node(DaxCluster cluster) => new()
    {
        ["ClusterName"] = cluster.Name,
        ["ClusterArn"] = cluster.Arn,
        ["TotalNodes"] = cluster.Zones.Count,
        ["ActiveNodes"] = cluster.Zones.Count,
        ["NodeType"] = cluster.NodeType,
        ["Status"] = "available",
        ["Nodes"] = new JsonArray([.. cluster.Zones.Select((zone, at) => new JsonObject
        {
            ["NodeId"] = string.Create(CultureInfo.InvariantCulture, $"{cluster.Name}-{(char)('a' + at)}"),
            ["NodeCreateTime"] = Timestamp.Node(cluster.Created),
            ["AvailabilityZone"] = zone,
            ["NodeStatus"] = "available",
            ["ParameterGroupStatus"] = "in-sync",
        })]),
        ["SSEDescription"] = new JsonObject { ["Status"] = cluster.IsEncrypted ? "ENABLED" : "DISABLED" },
        ["ClusterEndpointEncryptionType"] = cluster.NeedsTls ? "TLS" : "NONE",
    };

    private DaxCluster Find(string name, AwsRequest request) => clusters.Find(Arn(name.ToLowerInvariant(), request))
        ?? throw new AwsErrorException("ClusterNotFoundFault", $"Cluster not found: {name}");
}
