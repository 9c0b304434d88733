using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

/// <summary>Copies a snapshot, of this account or shared with it, from this Region or another.</summary>
internal static class CopyDbSnapshot
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("TargetDBSnapshotIdentifier", form.Required("TargetDBSnapshotIdentifier"), 255);
        var source = Sharing.Find(world, form.Required("SourceDBSnapshotIdentifier"));
        if (source.Status != "available")
            throw new RdsRefusedException("InvalidDBSnapshotState", $"The snapshot {source.Id} is not available, but {source.Status}.");
        SnapshotQuota.Check(world, id, "manual");
        var (region, tags) = (Sharing.RegionOf(source), form.Tags());
        if (source.KmsKeyId is not null && region != world.Region && form.Text("KmsKeyId") is null)
            throw new RdsRefusedException("KMSKeyNotAccessibleFault", "An encrypted snapshot of another Region is copied with a KmsKeyId of this one.");
        var copy = source with
        {
            Id = id,
            Arn = world.Arn("snapshot", id),
            Type = "manual",
            Status = "creating",
            Started = world.Now,
            Tags = tags ?? (form.Flag("CopyTags") == true ? source.Tags : []),
            KmsKeyId = Rules.KmsKey(world, form) ?? source.KmsKeyId,
            SourceArn = source.Arn,
            SourceRegion = region == world.Region ? null : region,
            SharedWith = [],
            CreateTime = null,
            Copy = null,
            Activities = [],
        };
        world.Snapshots.Put(copy);
        if (source.Copy is { } data) SnapshotFlows.All.Start(world, id, "copy", ("region", region), ("copy", data));
        else SnapshotFlows.All.Start(world, id, "copy", ("region", region));
        return SnapshotAnswer.Of(world, world.Snapshots.Get(id));
    }
}
