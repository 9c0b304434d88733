using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a cluster as another was at a time. Arguments: source, its identifier; storage, its resource id; time.</summary>
internal sealed class RestoreClusterToTimeFlow() : ClusterBirthFlow(options => options.Restoring)
{
    public override string Name => "restore-to-time";

    protected override EngineWork Storage(Step<DbCluster> step) => new RestoreToTime(
        step.Resource.ResourceId, Writer(step), step.Argument("storage"),
        DateTimeOffset.Parse(step.Argument("time"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        step.Resource.DatabaseName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbCluster> step) =>
        Tell(step, "0170", "creation", $"DB cluster created. Restored from DB cluster {step.Argument("source")}.");
}
