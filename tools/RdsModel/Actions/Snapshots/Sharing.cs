using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Actions.Snapshots;

/// <summary>Snapshots of other accounts and Regions that a caller may use.</summary>
internal static class Sharing
{
    /// <summary>A snapshot that the caller may see: an own one by name or ARN, another one by its ARN.</summary>
    public static DbSnapshot Find(RdsWorld world, string idOrArn)
    {
        if (!idOrArn.StartsWith("arn:", StringComparison.OrdinalIgnoreCase) || idOrArn.StartsWith(world.Arn("snapshot", ""), StringComparison.OrdinalIgnoreCase))
            return world.Snapshot(idOrArn);
        var found = world.Cloud.Worlds.SelectMany(each => each.Snapshots)
            .FirstOrDefault(each => string.Equals(each.Arn, idOrArn, StringComparison.OrdinalIgnoreCase));
        return found is not null && (AccountOf(found) == world.Account || IsSharedWith(found, world.Account))
            ? found
            : throw new RdsRefusedException("DBSnapshotNotFound", $"DBSnapshot not found: {idOrArn}", 404);
    }

    /// <summary>The snapshots of other accounts in the Region that are shared with the caller, or public.</summary>
    public static IEnumerable<DbSnapshot> With(RdsWorld world, bool shared, bool isPublic) => world.Cloud.Worlds
        .Where(other => other.Region == world.Region && other.Account != world.Account)
        .SelectMany(other => other.Snapshots)
        .Where(each => (shared && each.SharedWith.Contains(world.Account)) || (isPublic && each.SharedWith.Contains("all")));

    public static bool IsOwn(RdsWorld world, DbSnapshot snapshot) => AccountOf(snapshot) == world.Account;

    public static string RegionOf(DbSnapshot snapshot) => snapshot.Arn.Split(':')[3];

    private static bool IsSharedWith(DbSnapshot snapshot, string account) =>
        snapshot.SharedWith.Contains(account) || snapshot.SharedWith.Contains("all");

    private static string AccountOf(DbSnapshot snapshot) => snapshot.Arn.Split(':')[4];
}
