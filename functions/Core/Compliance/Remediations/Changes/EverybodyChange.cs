using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>Lets everybody restore a snapshot, or no longer. Accounts that it is shared with are left alone.</summary>
/// <param name="MayRestore">Whether everybody may afterwards; before it is the opposite.</param>
public sealed record EverybodyChange(bool MayRestore) : Change
{
    /// <summary>The value that stands for everybody in a snapshot's attribute <c>restore</c>.</summary>
    public const string All = "all";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Setting => "restore";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Before => Text(!MayRestore);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string After => Text(MayRestore);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Loss => MayRestore ? "everybody with an AWS account may read all data in it: who has copied it keeps it" : null;

    /// <inheritdoc/>
    internal override string CliOptions => $"--attribute-name restore --values-to-{(MayRestore ? "add" : "remove")} {All}";

    /// <inheritdoc/>
    public override Change Inverse() => new EverybodyChange(!MayRestore);

    /// <inheritdoc/>
    public override Read<bool> IsInForce(Resource resource) => (resource is RdsSnapshot snapshot ? snapshot.SharedWith : throw Lacks(resource)).Select(
        shared => shared.Contains(All, StringComparer.Ordinal) == MayRestore);

    private static string Text(bool mayRestore) => mayRestore ? "everybody" : "not everybody";
}
