using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a cluster as another was at a time. Arguments: source, its identifier; storage, its resource id; time, or
/// latest.</summary>
internal sealed class RestoreClusterToTimeFlow() : ClusterBirthFlow(options => options.Restoring)
{
    public override string Name => "restore-to-time";

    protected override EngineWork Storage(Step<DbCluster> step) => new RestoreToTime(
        step.Resource.ResourceId, Writer(step), step.Argument("storage"),
        step.Argument("time") is not "latest" and var time
            ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null,
        step.Resource.DatabaseName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbCluster> step) =>
        Tell(step, "0170", "creation", $"DB cluster created. Restored from DB cluster {step.Argument("source")}.");
}
