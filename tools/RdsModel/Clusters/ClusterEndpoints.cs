using System.Collections.Immutable;
using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Clusters;

/// <summary>The endpoints that a cluster is to have.</summary>
internal static class ClusterEndpoints
{
    public const string Cluster = "cluster";
    public const string Reader = "reader";

    /// <summary>The engine work that opens them, and closes all others.</summary>
    public static SetEndpoints Of(RdsWorld world, DbCluster cluster)
    {
        var storage = world.StorageOf(cluster);
        var endpoints = ImmutableArray.CreateBuilder<EngineEndpoint>();
        endpoints.Add(new EngineEndpoint(Cluster, "writer", world.ClusterAddress(cluster.Id, 1)));
        endpoints.Add(new EngineEndpoint(Reader, "reader", world.ClusterAddress(cluster.Id, 2)) { SharesPort = Cluster });
        foreach (var custom in world.ClusterEndpoints.Where(each => each.Cluster == cluster.Id))
        {
            endpoints.Add(new EngineEndpoint($"custom {custom.Id}", custom.Type == "READER" ? "reader" : "any", world.ClusterAddress(custom.Id, custom.Number))
            {
                SharesPort = Cluster,
                Members = custom.Members.IsEmpty ? null : MembersOf(storage, custom.Members),
                Excluded = MembersOf(storage, custom.Excluded),
            });
        }

        foreach (var member in storage.Members)
        {
            if (member.Instance is { } instance)
                endpoints.Add(new EngineEndpoint(member.Id, "any", world.AddressOf(instance)) { Members = [member.Id] });
        }

        return new SetEndpoints(cluster.ResourceId, endpoints.ToImmutable());
    }

    /// <summary>Takes the ports that the engines have.</summary>
    public static void Take(RdsWorld world, DbCluster cluster, WorkDone done)
    {
        if (done.Ports is not { } ports) return;
        if (ports.TryGetValue(Cluster, out var port)) world.Clusters.Change(cluster.Id, each => each with { Port = port });
        foreach (var member in world.StorageOf(cluster).Members)
        {
            if (member.Instance is { } instance && world.Instances.Contains(instance) && ports.TryGetValue(member.Id, out var own))
                world.Instances.Change(instance, each => each with { Port = own });
        }
    }

    private static ImmutableArray<string> MembersOf(StorageGroup storage, ImmutableArray<string> instances) =>
        [.. instances.Select(storage.MemberOf).OfType<StorageMember>().Select(member => member.Id)];
}
