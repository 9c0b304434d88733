using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>Turns something on or off.</summary>
/// <param name="Switch">What.</param>
/// <param name="On">Whether it is on afterwards; before it is the opposite.</param>
public sealed record SwitchChange(DatabaseSwitch Switch, bool On) : Change
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Setting => Switch.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Before => Text(!On);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string After => Text(On);

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool WaitsForWindow => Switch == DatabaseSwitch.IamDatabaseAuthentication;

    /// <inheritdoc/>
    internal override string CliOptions => $"--{(On ? "" : "no-")}" + Switch switch
    {
        DatabaseSwitch.DeletionProtection => "deletion-protection",
        DatabaseSwitch.CopyTagsToSnapshot => "copy-tags-to-snapshot",
        DatabaseSwitch.AutoMinorVersionUpgrade => "auto-minor-version-upgrade",
        DatabaseSwitch.IamDatabaseAuthentication => "enable-iam-database-authentication",
        var other => throw new InvalidOperationException($"no option turns {other}"),
    };

    /// <inheritdoc/>
    public override Change Inverse() => this with { On = !On };

    /// <inheritdoc/>
    public override Read<bool> IsInForce(Resource resource) =>
        (resource is DatabaseResource database ? Of(database) : throw Lacks(resource)).Select(on => on == On);

    private Read<bool> Of(DatabaseResource database) => Switch switch
    {
        DatabaseSwitch.DeletionProtection => database.DeletionProtection,
        DatabaseSwitch.CopyTagsToSnapshot => database.CopyTagsToSnapshot,
        DatabaseSwitch.AutoMinorVersionUpgrade => database.AutoMinorVersionUpgrade,
        DatabaseSwitch.IamDatabaseAuthentication => database.IamAuthentication,
        _ => throw Lacks(database),
    };

    private static string Text(bool on) => on ? "on" : "off";
}
