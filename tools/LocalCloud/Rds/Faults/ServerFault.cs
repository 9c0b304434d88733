using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>What goes wrong with the servers of an instance, for real. The value names a member, m1 for the first; without one it
/// is the writer. RDS finds out by itself.</summary>
internal sealed class ServerFault(ModelHost model, DatabaseHost host)
{
    /// <summary>Those that can be undone.</summary>
    public static IReadOnlyCollection<string> Lasting { get; } =
        [FaultKinds.FreezeEngine, FaultKinds.CutOffEngine, FaultKinds.FillDisk, FaultKinds.SlowReplica];

    /// <summary>Each by its name.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } = [FaultKinds.KillEngine, .. Lasting];

    public async Task InjectAsync(RdsWorld world, Fault fault, CancellationToken cancellationToken)
    {
        var (group, named) = Find(world, fault);
        var member = fault.Value ?? named ?? group.Leader;
        if (!group.Nodes.Any(node => node.Name == member))
        {
            throw new ArgumentException(
                $"{fault.Target} has no server {member}; there are: {string.Join(", ", group.Nodes.Select(node => node.Name))}", nameof(fault));
        }

        switch (fault.Kind)
        {
            case FaultKinds.KillEngine: await group.Faults.KillAsync(member); break;
            case FaultKinds.FreezeEngine: await group.Faults.FreezeAsync(member, cancellationToken); break;
            case FaultKinds.CutOffEngine: group.Faults.CutOff(member); break;
            case FaultKinds.FillDisk: await group.Faults.FillDiskAsync(member, cancellationToken); break;
            default: group.Faults.Slow(member, TimeSpan.FromSeconds(fault.Seconds ?? 0)); break;
        }
    }

    /// <summary>Undoes it; nothing where the server is gone. A fault that named no server is undone on all of the database's: another
    /// may be the writer by now.</summary>
    public async Task ClearAsync(RdsWorld world, Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Target is not { } target || model.Look(_ => ServerOf.Find(world, target)) is not { } server || host.Groups.Find(server.Group) is not { } group)
            return;
        var named = fault.Value ?? server.Member;
        foreach (var member in group.Nodes.Select(node => node.Name).Where(name => named is null || name == named).ToList())
        {
            switch (fault.Kind)
            {
                case FaultKinds.FreezeEngine: group.Faults.Thaw(member); break;
                case FaultKinds.CutOffEngine: group.Faults.Reconnect(member); break;
                case FaultKinds.FillDisk: await group.Faults.EmptyDiskAsync(member, cancellationToken); break;
                default: group.Faults.Slow(member, TimeSpan.Zero); break;
            }
        }
    }

    private (StorageGroup Group, string? Member) Find(RdsWorld world, Fault fault)
    {
        if (fault.Target is not { } target) throw new ArgumentException($"{fault.Kind} needs a target: an instance or a cluster", nameof(fault));
        var (server, known) = model.Look(_ => (
            ServerOf.Find(world, target),
            string.Join(", ", world.Instances.Select(each => each.Id).Concat(world.Clusters.Select(each => each.Id)))));
        return server is { } there && host.Groups.Find(there.Group) is { } group
            ? (group, there.Member)
            : throw new ArgumentException($"there is no instance {target} with an engine; instances and clusters are: {known}", nameof(fault));
    }
}
