using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Shows that a change which is in force at once was made: a while as available, a while as modifying.</summary>
internal sealed class SettleFlow : InstanceFlow
{
    public override string Name => "settle";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; } =
        [new(null, options => options.ModifyLag), new("modifying", options => options.Modifying)];
}
