namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Refuses an instance whose name is taken or for which there is no room.</summary>
internal static class InstanceQuota
{
    public static void Check(RdsWorld world, string id, bool hasEngine)
    {
        if (world.Instances.Contains(id)) throw new RdsRefusedException("DBInstanceAlreadyExists", "DB instance already exists");
        var quota = world.Options.InstanceQuota;
        if (hasEngine && world.Instances.Count >= quota && world.Instances.Count(each => each.HasEngine) >= quota)
            throw new RdsRefusedException("InstanceQuotaExceeded", $"Quota Exceeded: you may have at most {quota} DB instances");
    }
}
