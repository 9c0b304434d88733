using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>Makes the clusters of a fleet.</summary>
internal sealed class FleetClusters(RdsWorld world, FleetPlan plan, FleetGroups groups, FleetInstances instances, DateTimeOffset now)
{
    /// <summary>A cluster with its instances and what lies under it.</summary>
    public (DbCluster Cluster, IReadOnlyList<DbInstance> Members, StorageGroup Storage) Of(int number)
    {
        var name = FleetName.Of(number, "cluster-");
        var dice = new FleetDice(plan, name.Id);
        var isMultiAz = number <= plan.MultiAzClusters;
        var engine = isMultiAz ? FleetEngine.OfMultiAz(world, number, dice) : FleetEngine.OfAurora(world, dice);
        var cluster = new DbCluster
        {
            Id = name.Id,
            Arn = world.Arn("cluster", name.Id),
            ResourceId = $"cluster-{dice.Id(26)}",
            Engine = engine.Name,
            EngineVersion = engine.Version,
            MasterUsername = dice.Percent(name.Care) ? $"{name.Team}_owner" : engine.DefaultUser,
            ParameterGroup = groups.OfCluster(engine.Name, engine.Version, dice),
            ParameterApplyStatus = dice.Percent(97) ? "in-sync" : "pending-reboot",
            SubnetGroup = FleetNetwork.GroupOf(dice),
            SecurityGroups = [Network.DefaultSecurityGroup],
            Tags = name.Tags(dice),
            AvailabilityZones = [world.Zone(0), world.Zone(1), world.Zone(2)],
            Status = "available",
            Port = dice.Percent(50) ? engine.Port : engine.Port + 1 + dice.Below(1000),
            InstanceClass = isMultiAz ? "db.m7g.large" : null,
            AllocatedStorage = isMultiAz ? 200 : 1,
            StorageType = isMultiAz ? "io1" : "aurora",
            KmsKeyId = dice.Percent(name.Care) ? FleetInstances.Key(world) : null,
            BackupRetention = dice.Percent(name.Care) ? dice.Of(7, 14) : dice.Of(1, 3),
            DeletionProtection = dice.Percent(name.Care),
            IamAuthentication = dice.Percent(60),
            CopyTagsToSnapshot = dice.Percent(name.Care),
            CreateTime = now - TimeSpan.FromDays(40 + dice.Below(900)),
            LogExports = dice.Percent(name.Care) ? [.. engine.Logs] : [],
            AutoMinorVersionUpgrade = dice.Percent(name.Care),
            LifecycleSupport = FleetInstances.Lifecycle(engine.Name, dice),
            BacktrackWindow = engine.Name == "aurora-mysql" && dice.Percent(40) ? 86_400 : 0,
        };
        var members = Enumerable.Range(1, isMultiAz ? 3 : 2).Select(each => instances.Member(cluster, name, each)).ToList();
        return (cluster, members, Storage(cluster, members));
    }

    private static StorageGroup Storage(DbCluster cluster, List<DbInstance> members) => new()
    {
        Id = cluster.ResourceId,
        Owner = cluster.Id,
        IsCluster = true,
        Writer = "m1",
        Members = [.. members.Select((member, at) => new StorageMember($"m{at + 1}", member.AvailabilityZone) { IsReady = true, Instance = member.Id })],
        LastMember = members.Count,
    };
}
