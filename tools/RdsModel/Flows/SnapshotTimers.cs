using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Flows;

/// <summary>What is due to snapshots by itself: copies that end.</summary>
internal static class SnapshotTimers
{
    public static TableRules<DbSnapshot> Rules { get; } = new("snapshot", RdsJson.Default.DbSnapshot)
    {
        DueOf = FlowSet<DbSnapshot>.DueOf,
        Fire = (world, snapshot) => SnapshotFlows.All.Fire(world, snapshot),
        Worked = (world, snapshot, item, outcome) => SnapshotFlows.All.Worked(world, snapshot, item, outcome),
    };
}
