using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Has running engines take up the parameters of the cluster's group; the status stays.</summary>
internal sealed class ApplyClusterParametersFlow : ClusterFlow
{
    public ApplyClusterParametersFlow() => Stages =
    [
        new(null, _ => TimeSpan.Zero) { Enter = step => Engine(step, new ApplyParameters(step.Resource.ResourceId, step.World.ParametersOf(step.Resource))) },
    ];

    public override string Name => "apply-parameters";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}
