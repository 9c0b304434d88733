using System.Collections.Immutable;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Who may restore a cluster snapshot: the attribute restore.</summary>
internal static class ClusterSnapshotAttributes
{
    private const int Most = 20;

    public static RdsResult Describe(RdsWorld world, QueryForm form) =>
        Answer(ClusterSnapshotActions.Own(world, form.Required("DBClusterSnapshotIdentifier")));

    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var snapshot = ClusterSnapshotActions.Own(world, form.Required("DBClusterSnapshotIdentifier"));
        if (form.Required("AttributeName") is not "restore" and var attribute)
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid attribute name: {attribute}. It must be restore.");
        if (snapshot is not { Type: "manual", Status: "available" })
            throw new RdsRefusedException("InvalidDBClusterSnapshotStateFault", $"The snapshot {snapshot.Id} is {snapshot.Type} and {snapshot.Status}: it can't be shared.");
        var (added, removed) = (form.Texts("ValuesToAdd", "AttributeValue"), form.Texts("ValuesToRemove", "AttributeValue"));
        foreach (var value in added)
        {
            if (value != "all" && (value.Length != 12 || !value.All(char.IsAsciiDigit)))
                throw new RdsRefusedException("InvalidParameterValue", $"Invalid account: {value}. It must be 12 digits, or all.");
            if (value == "all" && snapshot.KmsKeyId is not null) throw new RdsRefusedException("InvalidParameterValue", "Encrypted snapshots can't be public.");
        }

        ImmutableArray<string> shared = [.. snapshot.SharedWith.Concat(added).Except(removed, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return shared.Length <= Most
            ? Answer(world.ClusterSnapshots.Change(snapshot.Id, each => each with { SharedWith = shared }))
            : throw new RdsRefusedException("SharedSnapshotQuotaExceeded", $"A snapshot can be shared with at most {Most} accounts.");
    }

    private static RdsResult Answer(DbClusterSnapshot snapshot) => Answers.One(snapshot, static (xml, each) =>
    {
        xml.Open("DBClusterSnapshotAttributesResult"u8);
        xml.Value("DBClusterSnapshotIdentifier"u8, each.Id);
        xml.Open("DBClusterSnapshotAttributes"u8);
        xml.Open("DBClusterSnapshotAttribute"u8);
        xml.Value("AttributeName"u8, "restore");
        xml.Values("AttributeValues"u8, "AttributeValue"u8, each.SharedWith);
        xml.Close("DBClusterSnapshotAttribute"u8);
        xml.Close("DBClusterSnapshotAttributes"u8);
        xml.Close("DBClusterSnapshotAttributesResult"u8);
    });
}
