using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Has the engines open and close endpoints.</summary>
internal sealed class ClusterEndpointsFlow : ClusterFlow
{
    public ClusterEndpointsFlow() => Stages =
    [
        new(null, _ => TimeSpan.Zero) { Enter = step => Engine(step, ClusterEndpoints.Of(step.World, step.Resource)) },
    ];

    public override string Name => "endpoints";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}
