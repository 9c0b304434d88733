using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>All that is done to snapshots by themselves. Taking one is the instance's flow.</summary>
internal static class SnapshotFlows
{
    public static FlowSet<DbSnapshot> All { get; } = new(world => world.Snapshots, [new CopySnapshotFlow()]);
}
