using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>Corrupts pages of databases and of snapshots.</summary>
internal sealed class PageFault(ModelHost model, DatabaseHost host, EngineCrew crew)
{
    public async Task InjectAsync(RdsWorld world, Fault fault, CancellationToken cancellationToken)
    {
        if (fault is not { Target: { } target, Value: { } relation })
            throw new ArgumentException("corrupt-page needs a target (an instance or a snapshot) and a value (schema.name)", nameof(fault));
        var (server, snapshot, known) = model.Look(_ => (
            ServerOf.Find(world, target), world.Snapshots.Find(target),
            string.Join(", ", world.Instances.Select(each => each.Id).Concat(world.Snapshots.Select(each => each.Id)))));
        var block = fault.Block ?? 0;
        if (server is { } there && host.Groups.Find(there.Group) is { } group)
            await CorruptAsync(group, relation, block, cancellationToken);
        else if (snapshot?.Copy is { } copy && crew.FindCopy(copy) is { } files)
            Corrupt(files, relation, block);
        else
            throw new ArgumentException($"there is no database or snapshot with data named {target}; there are: {known}", nameof(fault));
    }

    private static async Task CorruptAsync(StorageGroup group, string relation, int block, CancellationToken cancellationToken)
    {
        try
        {
            await group.Faults.CorruptPageAsync(group.Leader, relation, block, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException)
        {
            throw new ArgumentException(fault.Message, nameof(relation), fault);
        }
    }

    private static void Corrupt(DatabaseCopy copy, string relation, int block)
    {
        if (!copy.Relations.TryGetValue(relation, out var path))
            throw new ArgumentException($"the snapshot has no relation {relation}: give it as schema.name", nameof(relation));
        PageCorruption.Write(copy.DataDirectory, path, block);
    }
}
