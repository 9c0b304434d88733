using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Brings up an instance: its storage, its hidden standby, its first backup.</summary>
internal abstract class BirthFlow : InstanceFlow
{
    protected BirthFlow(Func<RdsOptions, TimeSpan> duration) => Stages =
    [
        new("creating", duration)
        {
            Enter = step => Engine(step, Storage(step)),
        },
        new("creating", _ => TimeSpan.Zero)
        {
            Applies = step => step.World.StorageOf(step.Resource).Members.Length > 1,
            Enter = step => Engine(step, new AddMember(step.Resource.ResourceId, Standby(step), step.World.ParametersOf(step.Resource))),
        },
        new("creating", _ => TimeSpan.Zero)
        {
            Leave = step =>
            {
                step.Change(instance => instance with { CreateTime = step.Now });
                Born(step);
            },
        },
        FirstBackup(step => step.Resource.BackupRetention > 0),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    /// <summary>The work that makes its storage.</summary>
    protected abstract EngineWork Storage(Step<DbInstance> step);

    /// <summary>Tells of it.</summary>
    protected abstract void Born(Step<DbInstance> step);

    protected static string Writer(Step<DbInstance> step) => step.World.StorageOf(step.Resource).Writer;

    private static string Standby(Step<DbInstance> step)
    {
        var group = step.World.StorageOf(step.Resource);
        return group.Members.First(member => member.Id != group.Writer).Id;
    }
}
