using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>What goes wrong with the servers of an instance, for real. The value names a member, m1 for the first; without one it
/// is the writer. RDS finds out by itself.</summary>
internal sealed class ServerFault(ModelHost model, DatabaseHost host)
{
    /// <summary>Each by its name.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } =
        ["kill-engine", "freeze-engine", "thaw-engine", "cut-off-engine", "reconnect-engine", "fill-disk", "empty-disk", "slow-replica"];

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
            case "kill-engine": await group.Faults.KillAsync(member); break;
            case "freeze-engine": await group.Faults.FreezeAsync(member, cancellationToken); break;
            case "thaw-engine": group.Faults.Thaw(member); break;
            case "cut-off-engine": group.Faults.CutOff(member); break;
            case "reconnect-engine": group.Faults.Reconnect(member); break;
            case "fill-disk": await group.Faults.FillDiskAsync(member, cancellationToken); break;
            case "empty-disk": await group.Faults.EmptyDiskAsync(member, cancellationToken); break;
            default:
                group.Faults.Slow(member, TimeSpan.FromSeconds(fault.Seconds
                    ?? throw new ArgumentException("slow-replica needs seconds, 0 to end it", nameof(fault))));
                break;
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
