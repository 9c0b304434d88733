using System.Globalization;
using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>Keeps automated backups for longer, or for less long. Neither is 0: turning backups on or off suspends I/O.</summary>
/// <param name="FromDays">Days before, from 1.</param>
/// <param name="ToDays">Days after, from 1.</param>
public sealed record RetentionChange(int FromDays, int ToDays) : Change
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Setting => "BackupRetentionPeriod";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Before => Text(FromDays);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string After => Text(ToDays);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Loss => ToDays < FromDays ? $"automated backups older than {Text(ToDays)} are deleted, and the database can't be restored to those days any more" : null;

    /// <inheritdoc/>
    internal override string CliOptions => string.Create(CultureInfo.InvariantCulture, $"--backup-retention-period {ToDays}");

    /// <inheritdoc/>
    public override Change Inverse() => new RetentionChange(ToDays, FromDays);

    /// <inheritdoc/>
    public override Read<bool> IsInForce(Resource resource) =>
        (resource is DatabaseResource database ? database.BackupRetentionDays : throw Lacks(resource)).Select(days => days == ToDays);

    private static string Text(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");
}
