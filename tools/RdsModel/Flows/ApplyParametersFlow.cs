using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Has the engines take up the dynamic parameters of their group.</summary>
internal sealed class ApplyParametersFlow : InstanceFlow
{
    public override string Name => "apply-parameters";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public ApplyParametersFlow() => Stages =
    [
        new(null, _ => TimeSpan.Zero)
        {
            Enter = step =>
            {
                if (step.Resource.ParameterApplyStatus == "in-sync") step.Change(instance => instance with { ParameterApplyStatus = "applying" });
                Engine(step, new ApplyParameters(step.Resource.ResourceId, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                if (step.Resource.ParameterApplyStatus == "applying") step.Change(instance => instance with { ParameterApplyStatus = "in-sync" });
                Tell(step, "0092", "configuration change", "Finished updating DB parameter group");
            },
        },
    ];
}
