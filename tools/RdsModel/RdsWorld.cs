using System.Collections.Immutable;
using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel;

/// <summary>RDS in one account and Region: pure, synchronous and deterministic. Time comes in with each call; statuses change
/// when the host advances the cloud to <see cref="RdsCloud.NextDue"/>; engine work goes out and its outcome comes back. Resources
/// are immutable, so what was read can be used without the host's lock.</summary>
/// <remarks>
/// To add an action: a class in Actions, named in <see cref="ActionList"/>. To add what takes time: a flow in Flows. To add a kind
/// of resource (clusters): its record, its table here, its name in <see cref="RdsJson"/>; its flows and its timers are the table's rules.
/// </remarks>
public sealed class RdsWorld
{
    private readonly DueQueue _due = new();
    private readonly Dictionary<string, IResourceTable> _tables = new(StringComparer.Ordinal);

    internal RdsWorld(RdsCloud cloud, string account, string region)
    {
        (Cloud, Account, Region) = (cloud, account, region);
        Instances = Add<DbInstance>(InstanceTimers.Rules);
        Snapshots = Add<DbSnapshot>(SnapshotTimers.Rules);
        Storage = Add<StorageGroup>(StorageTimers.Rules);
        ParameterGroups = Add(new TableRules<DbParameterGroup>("parameter-group", RdsJson.Default.DbParameterGroup));
        SubnetGroups = Add(new TableRules<DbSubnetGroup>("subnet-group", RdsJson.Default.DbSubnetGroup));
        OptionGroups = Add(new TableRules<OptionGroup>("option-group", RdsJson.Default.OptionGroup));
        SecurityGroups = Add(new TableRules<SecurityGroup>("security-group", RdsJson.Default.SecurityGroup));
        Clusters = Add<DbCluster>(ClusterTimers.Rules);
        ClusterSnapshots = Add<DbClusterSnapshot>(ClusterTimers.SnapshotRules);
        ClusterEndpoints = Add(new TableRules<DbClusterEndpoint>("cluster-endpoint", RdsJson.Default.DbClusterEndpoint));
        ClusterParameterGroups = Add(new TableRules<DbClusterParameterGroup>("cluster-parameter-group", RdsJson.Default.DbClusterParameterGroup));
        GlobalClusters = Add(new TableRules<GlobalCluster>("global-cluster", RdsJson.Default.GlobalCluster));
        Proxies = Add(new TableRules<DbProxy>("proxy", RdsJson.Default.DbProxy));
        EventSubscriptions = Add(new TableRules<EventSubscription>("event-subscription", RdsJson.Default.EventSubscription));
        Zones = Add(new TableRules<ZoneOutage>("zone-outage", RdsJson.Default.ZoneOutage));
        Events = Add(new TableRules<RdsEvent>("event", RdsJson.Default.RdsEvent));
        Work = Add(new TableRules<WorkItem>("work", RdsJson.Default.WorkItem));
        SubnetGroups.Put(new DbSubnetGroup(
            Network.DefaultSubnetGroup, Arn("subgrp", Network.DefaultSubnetGroup), "default", Network.VpcId,
            ["subnet-0000000000000000a", "subnet-0000000000000000b", "subnet-0000000000000000c"], []));
        SecurityGroups.Put(new SecurityGroup(Network.DefaultSecurityGroup));
    }

    /// <summary>The account, 12 digits.</summary>
    public string Account { get; }

    /// <summary>The Region.</summary>
    public string Region { get; }

    public ResourceTable<DbInstance> Instances { get; }
    public ResourceTable<DbSnapshot> Snapshots { get; }

    /// <summary>What lies under instances and clusters, by resource id.</summary>
    public ResourceTable<StorageGroup> Storage { get; }

    public ResourceTable<DbParameterGroup> ParameterGroups { get; }
    public ResourceTable<DbSubnetGroup> SubnetGroups { get; }
    public ResourceTable<OptionGroup> OptionGroups { get; }
    public ResourceTable<SecurityGroup> SecurityGroups { get; }

    public ResourceTable<DbCluster> Clusters { get; }
    public ResourceTable<DbClusterSnapshot> ClusterSnapshots { get; }

    /// <summary>The custom endpoints of clusters.</summary>
    public ResourceTable<DbClusterEndpoint> ClusterEndpoints { get; }

    public ResourceTable<DbClusterParameterGroup> ClusterParameterGroups { get; }

    /// <summary>Global clusters; only the world of <see cref="GlobalCluster.Region"/> has any.</summary>
    public ResourceTable<GlobalCluster> GlobalClusters { get; }

    /// <summary>The DB proxies.</summary>
    public ResourceTable<DbProxy> Proxies { get; }

    /// <summary>The event subscriptions.</summary>
    public ResourceTable<EventSubscription> EventSubscriptions { get; }

    /// <summary>The Availability Zones that are out.</summary>
    public ResourceTable<ZoneOutage> Zones { get; }

    /// <summary>What happened in the last 14 days.</summary>
    public ResourceTable<RdsEvent> Events { get; }

    /// <summary>Engine work that was not reported back.</summary>
    public ResourceTable<WorkItem> Work { get; }

    /// <summary>When something is due here; null when nothing is.</summary>
    public DateTimeOffset? NextDue => _due.Next;

    /// <summary>The time that the cloud has come to.</summary>
    public DateTimeOffset Now => Cloud.Now;

    /// <summary>Durations and quotas.</summary>
    public RdsOptions Options => Cloud.Options;

    /// <summary>The kinds of resources that are saved, such as instance.</summary>
    public IReadOnlyCollection<string> Kinds => _tables.Keys;

    internal RdsCloud Cloud { get; }

    internal IEnumerable<IResourceTable> Tables => _tables.Values;

    /// <summary>Carries out one call, after all that is due by now.</summary>
    /// <param name="action">As on the wire, such as DescribeDBInstances.</param>
    /// <param name="form">The parameters, flattened as on the wire: Tags.Tag.1.Key.</param>
    /// <returns>What the call answers, or why it is refused. XML is written only when it is asked for.</returns>
    public RdsAnswer Execute(string action, IReadOnlyDictionary<string, string> form, DateTimeOffset now)
    {
        Cloud.Advance(now);
        try
        {
            return ActionList.Find(action) is { } known
                ? new RdsAnswer(action, known.Run(this, new QueryForm(form)), Refusal: null)
                : throw new RdsRefusedException("InvalidAction", $"Could not find operation {action} for version 2014-10-31");
        }
        catch (RdsRefusedException refused)
        {
            return new RdsAnswer(action, Result: null, refused.Refusal);
        }
    }

    /// <summary>The ARN of a resource of this world.</summary>
    /// <param name="kind">db, snapshot, pg, subgrp, og, cluster, ...</param>
    public string Arn(string kind, string id) => $"arn:aws:rds:{Region}:{Account}:{kind}:{id}";

    /// <summary>All that can be tagged here, whether it is or not.</summary>
    public IEnumerable<ITagged> Tagged() =>
    [
        .. Instances, .. Clusters, .. Snapshots, .. ClusterSnapshots, .. SubnetGroups, .. ParameterGroups, .. ClusterParameterGroups,
        .. OptionGroups, .. ClusterEndpoints, .. Proxies, .. EventSubscriptions,
    ];

    /// <summary>The identifier that an identifier or an ARN means, in the lower case in which RDS keeps it.</summary>
    public string IdOf(string idOrArn, string kind)
    {
        ArgumentNullException.ThrowIfNull(idOrArn);
        var prefix = Arn(kind, "");
        return (idOrArn.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? idOrArn[prefix.Length..] : idOrArn).ToLowerInvariant();
    }

    internal void FireNext()
    {
        if (_due.Next is { } due && due > Cloud.Now) Cloud.Now = due;
        var (table, id) = _due.Take();
        table.Fire(id);
    }

    internal void Completed(string workId, WorkOutcome outcome)
    {
        var item = Work.Get(workId);
        Work.Remove(workId);
        if (item.Table is not null)
            _tables[item.Table].Complete(item, outcome);
        else if (outcome is WorkDone && CopyOf(item.Work) is { } orphan)
            Issue(new RemoveCopy(orphan));
    }

    internal void Changed(IResourceTable table, string id, DateTimeOffset? due)
    {
        _due.Set(table, id, due);
        Cloud.Changed(this, table, id);
    }

    /// <summary>Asks about a resource again after a while, although nothing about it changed.</summary>
    internal void FireAgain(IResourceTable table, string id, DateTimeOffset due) => _due.Set(table, id, due);

    /// <summary>Hands work to the host.</summary>
    /// <param name="table">The table of the resource that waits for it; null when nothing does.</param>
    internal string Issue(EngineWork work, IResourceTable? table = null, string? resource = null)
    {
        var item = new WorkItem(Cloud.NextNumber(), table?.Kind, resource, work);
        Work.Put(item);
        Cloud.Issue(this, item);
        return item.Id;
    }

    /// <summary>Nothing waits for this work any more; the host may still finish it.</summary>
    internal void Abandon(ImmutableArray<string> work)
    {
        foreach (var id in work)
        {
            if (Work.Find(id) is { } item) Work.Put(item with { Table = null, Resource = null });
        }
    }

    internal void Load(string kind, ReadOnlySpan<byte> json)
    {
        // What a newer version saved is left alone.
        if (_tables.TryGetValue(kind, out var table)) table.Load(json);
    }

    private static string? CopyOf(EngineWork work) => work switch
    {
        TakeCopy take => take.Copy,
        DuplicateCopy duplicate => duplicate.Copy,
        _ => null,
    };

    private ResourceTable<T> Add<T>(TableRules<T> rules)
        where T : class, IResource
    {
        var table = new ResourceTable<T>(this, rules);
        _tables.Add(rules.Kind, table);
        return table;
    }
}
