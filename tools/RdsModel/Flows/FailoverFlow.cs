using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Fails a Multi-AZ instance over to its standby. RDS's own failovers leave the status as it is; one that is asked for
/// shows rebooting. Where no standby is ready, it does nothing.</summary>
internal sealed class FailoverFlow : InstanceFlow
{
    public FailoverFlow(string name, string? status) => (Name, Stages) = (name,
    [
        new(status, options => options.FailingOver)
        {
            Applies = step => step.World.StorageOf(step.Resource).Candidates.Any(),
            Enter = Begin,
            Leave = End,
        },
    ]);

    public override string Name { get; }

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public override void Failed(Step<DbInstance> step, EngineWork work, WorkFailed failed)
    {
        Tell(step, "0065", "failover", $"Recovered from partial failover. {failed.Message}");
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
        InstanceFlows.All.End(step.World, step.Id);
    }

    private void Begin(Step<DbInstance> step)
    {
        var storage = step.World.StorageOf(step.Resource);
        Tell(step, "0013", "failover", "Multi-AZ instance failover started.");
        Engine(step, new PromoteMember(storage.Id, storage.Candidates.First().Id, storage.Writer, storage.Epoch + 1));
    }

    private static void End(Step<DbInstance> step)
    {
        step.Change(instance => instance with
        {
            LastFailover = step.Now,
            ZonesDue = step.Now + step.World.Options.ZoneLag,
            ParameterApplyStatus = "in-sync",
        });
        Tell(step, "0015", "failover", "Multi-AZ instance failover completed - DNS propagation may take a few minutes.");
        Tell(step, "0049", "failover", "Multi-AZ instance failover completed");
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
    }
}
