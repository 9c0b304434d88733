using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Refuses an instance whose name is taken or for which there is no room.</summary>
internal static class InstanceQuota
{
    /// <summary>Call under the gate.</summary>
    public static void Check(RdsContext context, string id, bool real)
    {
        if (context.Model.Instances.ContainsKey(id))
            throw new AwsErrorException("DBInstanceAlreadyExists", "DB instance already exists");
        if (real && context.Model.Instances.Values.Count(each => each.Database is not null) >= context.Options.InstanceQuota)
            throw new AwsErrorException("InstanceQuotaExceeded", $"Quota Exceeded: you may have at most {context.Options.InstanceQuota} DB instances");
    }
}
