namespace DataReliability.RdsModel.Flows;

/// <summary>Refuses a snapshot whose name is taken or for which there is no room.</summary>
internal static class SnapshotQuota
{
    public static void Check(RdsWorld world, string id, string type)
    {
        if (world.Snapshots.Contains(id))
        {
            throw new RdsRefusedException(
                "DBSnapshotAlreadyExists", $"Cannot create the snapshot because a snapshot with the identifier {id} already exists.");
        }

        if (type == "manual" && world.Snapshots.Count >= world.Options.SnapshotQuota
            && world.Snapshots.Count(each => each.Type == "manual") >= world.Options.SnapshotQuota)
            throw new RdsRefusedException("SnapshotQuotaExceeded", $"Cannot create more than {world.Options.SnapshotQuota} manual snapshots");
    }
}
