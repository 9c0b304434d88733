using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

/// <summary>Who may restore a snapshot: the attribute restore.</summary>
internal static class SnapshotAttributes
{
    private const int Most = 20;

    public static RdsResult Describe(RdsWorld world, QueryForm form) => Answer(world.Snapshot(form.Required("DBSnapshotIdentifier")));

    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var snapshot = world.Snapshot(form.Required("DBSnapshotIdentifier"));
        if (form.Required("AttributeName") is not "restore" and var attribute)
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid attribute name: {attribute}. It must be restore.");
        if (snapshot.Type == "automated")
            throw new RdsRefusedException("InvalidDBSnapshotState", $"Automated snapshots can not be shared: {snapshot.Id}. Copy it first.");
        if (snapshot.Status != "available")
            throw new RdsRefusedException("InvalidDBSnapshotState", $"The snapshot {snapshot.Id} is not available, but {snapshot.Status}.");
        var (added, removed) = (form.Texts("ValuesToAdd", "AttributeValue"), form.Texts("ValuesToRemove", "AttributeValue"));
        foreach (var value in added) Check(snapshot, value);
        ImmutableArray<string> shared = [.. snapshot.SharedWith.Concat(added).Except(removed, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (shared.Length > Most)
            throw new RdsRefusedException("SharedSnapshotQuotaExceeded", $"A snapshot can be shared with at most {Most} accounts.");
        return Answer(world.Snapshots.Change(snapshot.Id, each => each with { SharedWith = shared }));
    }

    private static void Check(DbSnapshot snapshot, string value)
    {
        if (value != "all" && (value.Length != 12 || !value.All(char.IsAsciiDigit)))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid account: {value}. It must be 12 digits, or all.");
        if (value == "all" && snapshot.KmsKeyId is not null)
            throw new RdsRefusedException("InvalidParameterValue", "Encrypted snapshots can't be public.");
    }

    private static RdsResult Answer(DbSnapshot snapshot) => Answers.One(snapshot, static (xml, each) =>
    {
        xml.Open("DBSnapshotAttributesResult"u8);
        xml.Value("DBSnapshotIdentifier"u8, each.Id);
        xml.Open("DBSnapshotAttributes"u8);
        xml.Open("DBSnapshotAttribute"u8);
        xml.Value("AttributeName"u8, "restore");
        xml.Values("AttributeValues"u8, "AttributeValue"u8, each.SharedWith);
        xml.Close("DBSnapshotAttribute"u8);
        xml.Close("DBSnapshotAttributes"u8);
        xml.Close("DBSnapshotAttributesResult"u8);
    });
}
