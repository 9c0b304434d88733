using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Makes an instance as another was at a time. Arguments: source, its identifier; storage, its resource id; time,
/// or latest.</summary>
internal sealed class RestoreToTimeFlow() : BirthFlow(options => options.Restoring)
{
    public override string Name => "restore-to-time";

    protected override EngineWork Storage(Step<DbInstance> step) => new RestoreToTime(
        step.Resource.ResourceId, Writer(step), step.Argument("storage"),
        step.Argument("time") is not "latest" and var time
            ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null,
        step.Resource.DbName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbInstance> step) =>
        Tell(step, "0019", "restoration", $"Restored from DB instance {step.Argument("source")} to {step.Id}");
}
