using System.Collections.Immutable;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel;

/// <summary>What the world outside does to RDS other than by calls: engines and Availability Zones that fail, replicas that fall
/// behind, backup windows that open, statuses that are forced.</summary>
public static class WorldInputs
{
    /// <summary>Tells how a member's engine is. RDS acts on it after <see cref="RdsOptions.FailureDetection"/>.</summary>
    /// <param name="group">The resource id of the instance or cluster.</param>
    /// <param name="member">The member of its <see cref="StorageGroup"/>.</param>
    public static void ReportEngine(this RdsWorld world, string group, string member, EngineHealth health, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        if (world.Storage.Find(group)?.Member(member) is not { } known || known.Health == health) return;
        world.Storage.Change(group, storage => storage.WithMember(member, each => each with { Health = health }));
        FailureDetection.Arm(world, group);
    }

    /// <summary>Tells at which ports the endpoints of a group are, some of which have moved: while no engine ran, another process took
    /// them.</summary>
    /// <param name="group">The resource id of the instance or cluster.</param>
    /// <param name="done">The ports, as engine work tells them.</param>
    public static void ReportPorts(this RdsWorld world, string group, WorkDone done, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(done);
        world.Cloud.Advance(now);
        if (world.Storage.Find(group) is not { } known) return;
        if (known.IsCluster) ClusterEndpoints.Take(world, world.Clusters.Get(known.Owner), done);
        else if (done.Port is { } port) world.Instances.Change(known.Owner, instance => instance with { Port = port });
    }

    /// <summary>Takes an Availability Zone out of service, with every engine in it, or gives it back.</summary>
    /// <param name="zone">Such as eu-west-1a.</param>
    public static void ReportZone(this RdsWorld world, string zone, bool isOut, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        if (isOut) world.Zones.Put(new ZoneOutage(zone));
        else world.Zones.Remove(zone);
        foreach (var group in world.Storage.Where(each => each.Members.Any(member => member.AvailabilityZone == zone)).ToList())
        {
            world.Storage.Put(group with
            {
                Members = [.. group.Members.Select(member => member.AvailabilityZone != zone ? member : isOut
                    ? member with { Health = EngineHealth.CutOff }
                    : member with { Health = member.Health == EngineHealth.CutOff ? EngineHealth.Up : member.Health })],
            });
            FailureDetection.Arm(world, group.Id);
        }
    }

    /// <summary>Tells how far a read replica, or the secondary of a global database, is behind.</summary>
    /// <param name="group">The resource id of the replica.</param>
    /// <param name="error">Why replication does not run; null when it runs.</param>
    public static void ReportLag(this RdsWorld world, string group, TimeSpan lag, string? error, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        if (world.Storage.Find(group) is not { } known || (known.Lag == lag && known.ReplicationError == error)) return;
        world.Storage.Put(known with { Lag = lag, ReplicationError = error });
        if (known.IsCluster || world.Instances.Find(known.Owner) is not { } replica || (known.ReplicationError is null) == (error is null)) return;
        world.Happened(replica, error is null ? "0046" : "0045", "read replica", error is null
            ? "Replication for the Read Replica resumed"
            : $"Replication has stopped. {error}");
    }

    /// <summary>Puts an instance into a status, whatever is being done to it, until it is put into another.</summary>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public static void ForceStatus(this RdsWorld world, string instance, string status, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        if (!world.Instances.Contains(instance)) throw new ArgumentException($"there is no instance {instance} in {world.Region}", nameof(instance));
        InstanceFlows.All.Break(world, instance);
        world.Instances.Change(instance, each => each with { Status = status });
    }

    /// <summary>Puts a snapshot into a status, whatever is being done to it.</summary>
    /// <exception cref="ArgumentException">There is no such snapshot.</exception>
    public static void ForceSnapshotStatus(this RdsWorld world, string snapshot, string status, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        if (!world.Snapshots.Contains(snapshot)) throw new ArgumentException($"there is no snapshot {snapshot} in {world.Region}", nameof(snapshot));
        SnapshotFlows.All.Break(world, snapshot);
        world.Snapshots.Change(snapshot, each => each with { Status = status });
    }

    /// <summary>Starts to take the automated snapshot of an instance, as RDS does in the backup window.</summary>
    /// <returns>Its identifier, or why there is none.</returns>
    public static (string? Snapshot, RdsRefusal? Refusal) TakeAutomatedSnapshot(this RdsWorld world, string instance, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        try
        {
            var known = world.Instance(instance);
            if (known.Status != "available")
            {
                return (null, new RdsRefusal(
                    "InvalidDBInstanceState", $"Database instance: {known.Id} is not in available state, but {known.Status}."));
            }

            return (Backups.TakeAutomated(world, known), null);
        }
        catch (RdsRefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    /// <summary>Lets AWS want something done to an instance: DescribePendingMaintenanceActions tells it.</summary>
    public static void PlanMaintenance(this RdsWorld world, string instance, MaintenanceAction action, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Cloud.Advance(now);
        MaintenancePlan.Add(world, instance, action);
    }

    /// <summary>Makes a security group known, which no RDS call makes.</summary>
    public static void DeclareSecurityGroup(this RdsWorld world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.SecurityGroups.Put(new SecurityGroup(id));
    }

    /// <summary>Makes a DB parameter group known, as a template declares it, with whatever parameters.</summary>
    /// <param name="family">Such as postgres18.</param>
    public static void DeclareParameterGroup(this RdsWorld world, string name, string family, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(name);
        var id = name.ToLowerInvariant();
        world.ParameterGroups.Put(new DbParameterGroup(
            id, world.Arn("pg", id), family, name,
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, parameters),
            world.ParameterGroups.Find(id)?.Tags ?? []));
    }

    /// <summary>Makes a DB subnet group known, as a template declares it.</summary>
    public static void DeclareSubnetGroup(this RdsWorld world, string name)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(name);
        var id = name.ToLowerInvariant();
        world.SubnetGroups.Put(new DbSubnetGroup(
            id, world.Arn("subgrp", id), name, Network.VpcId, world.SubnetGroups.Get(Network.DefaultSubnetGroup).Subnets,
            world.SubnetGroups.Find(id)?.Tags ?? []));
    }
}
