using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class DescribeDbSnapshots(RdsContext context, SnapshotLifecycle snapshots) : RdsAction(context)
{
    public override string Name => "DescribeDBSnapshots";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        IEnumerable<DbSnapshot> found = form.Text("DBSnapshotIdentifier") is { Length: > 0 } id ? [Model.Snapshot(id)] : Model.Snapshots.Values;
        if (form.Text("DBInstanceIdentifier") is { Length: > 0 } instance)
            found = found.Where(snapshot => snapshot.InstanceId == Model.IdOf(instance, "db"));
        if (form.Text("DbiResourceId") is { } resourceId) found = found.Where(snapshot => snapshot.ResourceId == resourceId);
        if (form.Text("SnapshotType") is { } type) found = OfType(found, type);
        foreach (var (name, values) in form.Filters("db-instance-id", "db-snapshot-id", "dbi-resource-id", "snapshot-type", "engine"))
            found = found.Where(snapshot => Matches(snapshot, name, values));
        var page = Page.Of(found, snapshot => snapshot.Id, form);
        return
        [
            RdsXml.Value("Marker", page.Marker),
            RdsXml.Structure("DBSnapshots", page.Items.Select(snapshot => SnapshotXml.Of(snapshot, snapshots.Progress(snapshot)))),
        ];
    }

    private static IEnumerable<DbSnapshot> OfType(IEnumerable<DbSnapshot> found, string type) => type switch
    {
        "manual" or "automated" or "awsbackup" => found.Where(snapshot => snapshot.Type == type),
        // One account shares with nobody.
        "shared" or "public" => [],
        _ => throw new AwsErrorException("InvalidParameterValue", $"Unrecognized snapshot type: {type}"),
    };

    private bool Matches(DbSnapshot snapshot, string filter, List<string> values) => filter switch
    {
        "db-instance-id" => values.Exists(value => Model.IdOf(value, "db") == snapshot.InstanceId),
        "db-snapshot-id" => values.Exists(value => Model.IdOf(value, "snapshot") == snapshot.Id),
        "dbi-resource-id" => values.Contains(snapshot.ResourceId),
        "snapshot-type" => values.Contains(snapshot.Type),
        _ => values.Contains(snapshot.Engine),
    };
}
