using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Clusters.Wire;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>The endpoints of Aurora clusters.</summary>
internal static class ClusterEndpointActions
{
    private const int Most = 5;
    private const int FirstNumber = 3;

    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBClusterEndpointIdentifier", form.Required("DBClusterEndpointIdentifier"), 63);
        var cluster = world.AvailableCluster(form.Required("DBClusterIdentifier"));
        if (cluster.IsMultiAz) throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {cluster.Id} is a Multi-AZ DB cluster, which has no custom endpoints.");
        if (world.ClusterEndpoints.Contains(id))
            throw new RdsRefusedException("DBClusterEndpointAlreadyExistsFault", $"Cluster endpoint {id} already exists.");
        var taken = world.ClusterEndpoints.Where(each => each.Cluster == cluster.Id).Select(each => each.Number).ToHashSet();
        if (taken.Count >= Most) throw new RdsRefusedException("DBClusterEndpointQuotaExceededFault", $"A cluster can have at most {Most} custom endpoints.");
        var endpoint = Asked(world, form, cluster, new DbClusterEndpoint(
            id, world.Arn("cluster-endpoint", id), cluster.Id, $"cluster-endpoint-{world.Cloud.Ids.NewId(26)}", Type(form.Required("EndpointType")),
            Enumerable.Range(FirstNumber, Most).First(number => !taken.Contains(number)))
        { Tags = form.Tags() ?? [] });
        world.ClusterEndpoints.Put(endpoint);
        ClusterFlows.All.Start(world, cluster.Id, "endpoints");
        return Answer(world, endpoint, "creating");
    }

    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var endpoint = Find(world, form);
        var changed = Asked(world, form, world.Cluster(endpoint.Cluster), endpoint with { Type = form.Text("EndpointType") is { } type ? Type(type) : endpoint.Type });
        world.ClusterEndpoints.Put(changed);
        ClusterFlows.All.Start(world, endpoint.Cluster, "endpoints");
        return Answer(world, changed, "modifying");
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var endpoint = Find(world, form);
        world.ClusterEndpoints.Remove(endpoint.Id);
        ClusterFlows.All.Start(world, endpoint.Cluster, "endpoints");
        return Answer(world, endpoint, "deleting");
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        var filters = form.Filters("db-cluster-endpoint-type", "db-cluster-endpoint-custom-type", "db-cluster-endpoint-id", "db-cluster-endpoint-status");
        var cluster = form.Text("DBClusterIdentifier") is { Length: > 0 } id ? world.Cluster(id).Id : null;
        var all = new List<(string Key, string Type, string? Custom, string Id, Action<XmlText> Write)>();
        foreach (var each in world.Clusters.Where(each => cluster is null || each.Id == cluster))
        {
            var (writer, reader) = (world.ClusterAddress(each.Id, 1), world.ClusterAddress(each.Id, 2));
            all.Add(($"{each.Id} 1", "WRITER", null, "", xml => ClusterEndpointXml.Write(xml, each, "WRITER", writer)));
            all.Add(($"{each.Id} 2", "READER", null, "", xml => ClusterEndpointXml.Write(xml, each, "READER", reader)));
            foreach (var custom in world.ClusterEndpoints.Where(custom => custom.Cluster == each.Id))
            {
                var address = world.ClusterAddress(custom.Id, custom.Number);
                all.Add(($"{each.Id} 3 {custom.Id}", "CUSTOM", custom.Type, custom.Id, xml => ClusterEndpointXml.Write(xml, custom, address, "available")));
            }
        }

        var fitting = all.Where(each => (form.Text("DBClusterEndpointIdentifier") is not { Length: > 0 } one || string.Equals(each.Id, one, StringComparison.OrdinalIgnoreCase))
            && filters.All(filter => filter.Name switch
            {
                "db-cluster-endpoint-type" => filter.Values.Contains(each.Type, StringComparer.OrdinalIgnoreCase),
                "db-cluster-endpoint-custom-type" => each.Custom is { } type && filter.Values.Contains(type, StringComparer.OrdinalIgnoreCase),
                "db-cluster-endpoint-id" => filter.Values.Contains(each.Id),
                _ => filter.Values.Contains("available"),
            }));
        return Answers.Many("DBClusterEndpoints", Paging.Of(fitting.OrderBy(each => each.Key, StringComparer.Ordinal), each => each.Key, form), (xml, each) =>
        {
            xml.Open("DBClusterEndpointList"u8);
            each.Write(xml);
            xml.Close("DBClusterEndpointList"u8);
        });
    }

    private static DbClusterEndpoint Find(RdsWorld world, QueryForm form)
    {
        var id = form.Required("DBClusterEndpointIdentifier").ToLowerInvariant();
        return world.ClusterEndpoints.Find(id)
            ?? throw new RdsRefusedException("DBClusterEndpointNotFoundFault", $"DBClusterEndpoint {id} not found.", 404);
    }

    /// <summary>With the members that the call names, all of which must be the cluster's.</summary>
    private static DbClusterEndpoint Asked(RdsWorld world, QueryForm form, DbCluster cluster, DbClusterEndpoint endpoint)
    {
        var (members, excluded) = (form.Texts("StaticMembers", "member"), form.Texts("ExcludedMembers", "member"));
        if (!members.IsEmpty && !excluded.IsEmpty)
            throw new RdsRefusedException("InvalidParameterCombination", "Only one of StaticMembers and ExcludedMembers can be specified.");
        foreach (var named in members.Concat(excluded))
        {
            if (world.StorageOf(cluster).MemberOf(named) is null)
                throw new RdsRefusedException("DBInstanceNotFound", $"DBInstance {named} is not a member of cluster {cluster.Id}.", 404);
        }

        return members.IsEmpty && excluded.IsEmpty ? endpoint : endpoint with { Members = members, Excluded = excluded };
    }

    private static string Type(string asked) => asked.ToUpperInvariant() is "READER" or "ANY"
        ? asked.ToUpperInvariant()
        : throw new RdsRefusedException("InvalidParameterValue", $"Invalid endpoint type {asked}. It must be READER or ANY.");

    private static RdsResult Answer(RdsWorld world, DbClusterEndpoint endpoint, string status)
    {
        var address = world.ClusterAddress(endpoint.Id, endpoint.Number);
        return Answers.One(endpoint, (xml, each) => ClusterEndpointXml.Write(xml, each, address, status));
    }
}
