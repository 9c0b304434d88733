using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>What is done to a resource over time, as stages. Flows hold no state: where one stands is in the resource's
/// <see cref="Activity"/>.</summary>
internal abstract class Flow<T>
    where T : class, IActive<T>
{
    /// <summary>As saved in activities: never to be renamed.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Stage<T>> Stages { get; }

    /// <summary>The status after the last stage; null keeps the one before.</summary>
    public virtual string? Settled => "available";

    /// <summary>Takes what a host tells about work that is done.</summary>
    public virtual void Worked(Step<T> step, EngineWork work, WorkDone done)
    {
    }

    /// <summary>Takes work that can't be done: by default the flow ends in the status that the host names.</summary>
    public abstract void Failed(Step<T> step, EngineWork work, WorkFailed failed);
}
