using System.Collections.Immutable;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Tags;

/// <summary>Resources found by ARN, for their tags.</summary>
internal static class Tagging
{
    /// <summary>The tags of the resource that the call names, and what sets them.</summary>
    public static (ImmutableArray<Tag> Tags, Action<ImmutableArray<Tag>> Replace) Find(RdsWorld world, QueryForm form)
    {
        var arn = form.Required("ResourceName");
        var parts = arn.Split(':', 7);
        if (parts is not ["arn", _, "rds", _, _, var kind, var id] || parts[3] != world.Region || parts[4] != world.Account)
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid resource name: {arn}");
        return kind switch
        {
            "db" => In(world.Instances, world.Instance(arn).Id, static (instance, tags) => instance with { Tags = tags }),
            "snapshot" => In(world.Snapshots, world.Snapshot(arn).Id, static (snapshot, tags) => snapshot with { Tags = tags }),
            "pg" => In(world.ParameterGroups, Known(world.ParameterGroups, id, "DBParameterGroupNotFound"), static (group, tags) => group with { Tags = tags }),
            "subgrp" => In(world.SubnetGroups, Known(world.SubnetGroups, id, "DBSubnetGroupNotFoundFault"), static (group, tags) => group with { Tags = tags }),
            "og" => In(world.OptionGroups, Known(world.OptionGroups, id, "OptionGroupNotFoundFault"), static (group, tags) => group with { Tags = tags }),
            "cluster" => In(world.Clusters, world.Cluster(arn).Id, static (cluster, tags) => cluster with { Tags = tags }),
            "cluster-snapshot" => In(world.ClusterSnapshots, Known(world.ClusterSnapshots, id, "DBClusterSnapshotNotFoundFault"), static (snapshot, tags) => snapshot with { Tags = tags }),
            "cluster-pg" => In(world.ClusterParameterGroups, Known(world.ClusterParameterGroups, id, "DBParameterGroupNotFound"), static (group, tags) => group with { Tags = tags }),
            "cluster-endpoint" => In(world.ClusterEndpoints, Known(world.ClusterEndpoints, id, "DBClusterEndpointNotFoundFault"), static (endpoint, tags) => endpoint with { Tags = tags }),
            "es" => In(world.EventSubscriptions, Known(world.EventSubscriptions, id, "SubscriptionNotFound"), static (subscription, tags) => subscription with { Tags = tags }),
            "db-proxy" => In(world.Proxies, world.Proxies.FirstOrDefault(each => each.Arn == arn)?.Id
                ?? throw new RdsRefusedException("DBProxyNotFoundFault", $"DB proxy {id} not found.", 404), static (proxy, tags) => proxy with { Tags = tags }),
            "global-cluster" => In(world.Globe().GlobalClusters, Known(world.Globe().GlobalClusters, id, "GlobalClusterNotFoundFault"), static (cluster, tags) => cluster with { Tags = tags }),
            _ => throw new RdsRefusedException("InvalidParameterValue", $"Invalid resource name: {arn}"),
        };
    }

    private static (ImmutableArray<Tag>, Action<ImmutableArray<Tag>>) In<T>(ResourceTable<T> table, string id, Func<T, ImmutableArray<Tag>, T> tagged)
        where T : class, ITagged => (table.Get(id).Tags, tags => table.Change(id, each => tagged(each, tags)));

    private static string Known<T>(ResourceTable<T> table, string id, string code)
        where T : class, IResource => table.Find(id.ToLowerInvariant())?.Id ?? throw new RdsRefusedException(code, $"{id} not found.", 404);
}
