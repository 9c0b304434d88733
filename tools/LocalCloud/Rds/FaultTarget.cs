using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds;

/// <summary>Corrupts pages of databases and of snapshots.</summary>
internal sealed class FaultTarget(RdsContext context, InstanceLifecycle lifecycle)
{
    private const string CorruptPage = "corrupt-page";

    public IReadOnlyCollection<string> Kinds { get; } = [CorruptPage];

    public async Task InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Kind != CorruptPage) throw new ArgumentException($"RDS carries out {CorruptPage}, not {fault.Kind}", nameof(fault));
        if (fault is not { Target: { } target, Value: { } relation })
            throw new ArgumentException("corrupt-page needs a target (an instance or a snapshot) and a value (schema.name)", nameof(fault));
        DbInstance? instance;
        DbSnapshot? snapshot;
        string known;
        lock (context.Model.Gate)
        {
            context.Model.Instances.TryGetValue(target, out instance);
            context.Model.Snapshots.TryGetValue(target, out snapshot);
            known = string.Join(", ", context.Model.Instances.Keys.Concat(context.Model.Snapshots.Keys));
        }

        var block = fault.Block ?? 0;
        if (instance is { Database: { } database })
            await CorruptAsync(instance, database, relation, block, cancellationToken);
        else if (snapshot is { Copy: { } copy })
            Corrupt(copy, relation, block);
        else
            throw new ArgumentException($"there is no database or snapshot with data named {target}; there are: {known}", nameof(fault));
    }

    private async Task CorruptAsync(
        DbInstance instance, DatabaseEngine database, string relation, int block, CancellationToken cancellationToken)
    {
        // In turn with whatever else is being done to the instance; a refusal is the caller's, not the instance's.
        Exception? refusal = null;
        await lifecycle.Enqueue(instance, async cancellation =>
        {
            try
            {
                await database.CorruptAsync(relation, block, context.ParametersOf(instance), cancellation);
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IOException)
            {
                refusal = fault;
            }
        }).WaitAsync(cancellationToken);
        if (refusal is not null) throw new ArgumentException(refusal.Message, nameof(relation), refusal);
    }

    private static void Corrupt(DatabaseCopy copy, string relation, int block)
    {
        if (!copy.Relations.TryGetValue(relation, out var path))
            throw new ArgumentException($"the snapshot has no relation {relation}: give it as schema.name", nameof(relation));
        PageCorruption.Write(copy.DataDirectory, path, block);
    }
}
