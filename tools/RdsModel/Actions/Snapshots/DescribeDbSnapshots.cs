using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

internal static class DescribeDbSnapshots
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var filters = form.Filters("db-instance-id", "db-snapshot-id", "dbi-resource-id", "snapshot-type", "engine");
        if (form.Text("DBSnapshotIdentifier") is { Length: > 0 } id)
        {
            var one = Sharing.Find(world, id);
            return SnapshotAnswer.Of(world, new Page<DbSnapshot>(Fits(one) ? [one] : [], Marker: null));
        }

        var (isShared, isPublic) = (form.Flag("IncludeShared") == true || form.Text("SnapshotType") == "shared",
            form.Flag("IncludePublic") == true || form.Text("SnapshotType") == "public");
        return SnapshotAnswer.Of(world, isShared || isPublic
            ? Paging.Of(
                world.Snapshots.Concat(Sharing.With(world, isShared, isPublic)).Where(Fits).OrderBy(each => each.Arn, StringComparer.Ordinal),
                each => each.Arn, form)
            : Paging.Of(world.Snapshots, form, Fits));

        bool Fits(DbSnapshot snapshot) =>
            (form.Text("DBInstanceIdentifier") is not { Length: > 0 } instance || snapshot.InstanceId == world.IdOf(instance, "db"))
            && (form.Text("DbiResourceId") is not { } resourceId || snapshot.ResourceId == resourceId)
            && (form.Text("SnapshotType") is not { } type || IsOfType(world, snapshot, type))
            && filters.All(filter => Matches(world, snapshot, filter.Name, filter.Values));
    }

    private static bool IsOfType(RdsWorld world, DbSnapshot snapshot, string type) => type switch
    {
        "manual" or "automated" or "awsbackup" => snapshot.Type == type,
        "shared" => !Sharing.IsOwn(world, snapshot) && !snapshot.SharedWith.Contains("all"),
        "public" => snapshot.SharedWith.Contains("all"),
        _ => throw new RdsRefusedException("InvalidParameterValue", $"Unrecognized snapshot type: {type}"),
    };

    private static bool Matches(RdsWorld world, DbSnapshot snapshot, string filter, ImmutableArray<string> values) => filter switch
    {
        "db-instance-id" => values.Any(value => world.IdOf(value, "db") == snapshot.InstanceId),
        "db-snapshot-id" => values.Any(value => world.IdOf(value, "snapshot") == snapshot.Id),
        "dbi-resource-id" => values.Contains(snapshot.ResourceId),
        "snapshot-type" => values.Contains(snapshot.Type),
        _ => values.Contains(snapshot.Engine),
    };
}
