using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Flows;

/// <summary>What engine work, once done, changes in a storage group and its endpoint. The same for instances and clusters.</summary>
internal static class StorageChanges
{
    public static void Worked(RdsWorld world, EngineWork work, WorkDone done)
    {
        if (world.Storage.Find(work.Group) is not { } group) return;
        world.Storage.Put(work switch
        {
            CreateStorage create => Ready(group, create.Member),
            RestoreStorage restore => Ready(group, restore.Member),
            RestoreToTime restore => Ready(group, restore.Member),
            FollowStorage follow => Ready(group, follow.Member),
            AddMember add => Ready(group, add.Member),
            RestartEngines restart => Ready(group, restart.Member),
            RemoveMember remove => group with { Members = group.Members.RemoveAll(member => member.Id == remove.Member) },
            PromoteMember promote => Promoted(group, promote),
            DetachStorage => group with { Upstream = null, UpstreamRegion = null, ReplicationError = null, Lag = TimeSpan.Zero },
            StartEngines => group with { Members = [.. group.Members.Select(member => member with { Health = EngineHealth.Up })] },
            _ => group,
        });
        if (done.Port is { } port && !group.IsCluster && world.Instances.Find(group.Owner) is { } instance)
            world.Instances.Put(instance with { Port = port });
    }

    private static StorageGroup Ready(StorageGroup group, string member) =>
        group.WithMember(member, each => each with { IsReady = true, Health = EngineHealth.Up });

    /// <summary>The old writer is fenced: it has to be built anew.</summary>
    private static StorageGroup Promoted(StorageGroup group, PromoteMember promote) =>
        group.WithMember(promote.OldWriter, old => old with { IsReady = false }) with { Writer = promote.Member, Epoch = promote.Epoch };
}
