using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Shows that something is being modified; what a call changes is changed at once.</summary>
internal sealed class ModifyClusterFlow : ClusterFlow
{
    public override string Name => "modify";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; } =
    [
        new(null, options => options.ModifyLag),
        new("modifying", options => options.Modifying),
    ];
}
