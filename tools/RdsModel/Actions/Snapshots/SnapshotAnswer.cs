using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

/// <summary>Snapshots in answers.</summary>
internal static class SnapshotAnswer
{
    public static RdsResult Of(RdsWorld world, DbSnapshot snapshot)
    {
        var progress = world.ProgressOf(snapshot);
        return Answers.One(snapshot, (xml, each) => SnapshotXml.Write(xml, each, progress));
    }

    public static RdsResult Of(RdsWorld world, Page<DbSnapshot> page)
    {
        int[] progress = [.. page.Items.Select(world.ProgressOf)];
        return new RdsResult(page)
        {
            Write = xml =>
            {
                xml.Value("Marker"u8, page.Marker);
                xml.Open("DBSnapshots"u8);
                for (var at = 0; at < progress.Length; at++) SnapshotXml.Write(xml, page.Items[at], progress[at]);
                xml.Close("DBSnapshots"u8);
            },
        };
    }
}
