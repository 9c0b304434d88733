using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Brings up a cluster: its storage, and the three instances of a Multi-AZ DB cluster. Aurora's are created by calls of
/// their own.</summary>
internal abstract class ClusterBirthFlow : ClusterFlow
{
    protected ClusterBirthFlow(Func<RdsOptions, TimeSpan> duration) => Stages =
    [
        new("creating", duration)
        {
            Enter = step => Engine(step, Storage(step)),
        },
        new("creating", _ => TimeSpan.Zero)
        {
            Applies = step => step.Resource.IsMultiAz,
            Enter = AddReaders,
        },
        new("creating", _ => TimeSpan.Zero)
        {
            // The first base backup: from here on the cluster can be restored to any moment.
            Enter = step =>
            {
                if (step.Resource.ReplicationSource is null) Engine(step, new BackUpStorage(step.Resource.ResourceId, step.Now));
                Engine(step, ClusterEndpoints.Of(step.World, step.Resource));
            },
            Leave = step =>
            {
                step.Change(cluster => cluster with { CreateTime = step.Now });
                if (step.Resource.IsMultiAz) Announce(step);
                Born(step);
            },
        },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    /// <summary>The work that makes its storage.</summary>
    protected abstract EngineWork Storage(Step<DbCluster> step);

    /// <summary>Tells of it.</summary>
    protected abstract void Born(Step<DbCluster> step);

    /// <summary>The first member: empty for Aurora's storage, which no instance serves yet.</summary>
    protected static string Writer(Step<DbCluster> step) => step.World.StorageOf(step.Resource).Writer;

    private void AddReaders(Step<DbCluster> step)
    {
        var storage = step.World.StorageOf(step.Resource);
        foreach (var member in storage.Members)
        {
            if (member.Id != storage.Writer) Engine(step, new AddMember(storage.Id, member.Id, step.World.ParametersOf(step.Resource)));
        }
    }

    private static void Announce(Step<DbCluster> step)
    {
        foreach (var instance in step.World.MembersOf(step.Resource))
        {
            step.World.Instances.Put(instance with { Status = "available", CreateTime = step.Now });
            step.World.Happened(instance, "0005", "creation", "DB instance created");
        }
    }
}
