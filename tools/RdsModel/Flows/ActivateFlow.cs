using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Builds the standby anew that a Multi-AZ instance has lost: where it was, or in another Availability Zone while that
/// one is out.</summary>
internal sealed class ActivateFlow : InstanceFlow
{
    public override string Name => "activate";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public ActivateFlow() => Stages =
    [
        new(null, options => options.ActivatingStandby)
        {
            Applies = step => Standby(step) is not null,
            Enter = Begin,
            Leave = step =>
            {
                step.Change(instance => instance with { ZonesDue = step.Now });
                Tell(step, "0051", "failover", "Multi-AZ instance activation completed.");
            },
        },
    ];

    /// <summary>RDS tries again.</summary>
    public override void Failed(Step<DbInstance> step, EngineWork work, WorkFailed failed)
    {
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
        InstanceFlows.All.End(step.World, step.Id);
    }

    private void Begin(Step<DbInstance> step)
    {
        Tell(step, "0050", "failover", "Multi-AZ instance activation started.");
        var (world, standby) = (step.World, Standby(step)!);
        var (storage, parameters) = (world.StorageOf(step.Resource), world.ParametersOf(step.Resource));
        if (!world.Zones.Contains(standby.AvailabilityZone))
        {
            Engine(step, new AddMember(storage.Id, standby.Id, parameters));
            return;
        }

        var zone = world.OtherZone(storage.WriterMember.AvailabilityZone) ?? standby.AvailabilityZone;
        var member = $"m{storage.LastMember + 1}";
        world.Storage.Put(storage with
        {
            LastMember = storage.LastMember + 1,
            Members = storage.Members.Add(new StorageMember(member, zone)),
        });
        Engine(step, new RemoveMember(storage.Id, standby.Id));
        Engine(step, new AddMember(storage.Id, member, parameters));
    }

    private static StorageMember? Standby(Step<DbInstance> step)
    {
        var storage = step.World.StorageOf(step.Resource);
        return storage.Members.FirstOrDefault(member => member.Id != storage.Writer && member is not { IsReady: true, Health: EngineHealth.Up });
    }
}
