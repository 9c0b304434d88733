using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>Exports more logs to CloudWatch Logs, or stops exporting some.</summary>
/// <param name="Exported">What is exported before.</param>
/// <param name="Enable">What begins to be exported.</param>
/// <param name="Disable">What ends to be.</param>
public sealed record LogExportsChange(IReadOnlyList<string> Exported, IReadOnlyList<string> Enable, IReadOnlyList<string> Disable) : Change
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Setting => "EnableCloudwatchLogsExports";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Before => Text(Exported);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string After => Text(ExportedAfter);

    /// <inheritdoc/>
    internal override string CliOptions => $"--cloudwatch-logs-export-configuration '{{\"EnableLogTypes\":[{Json(Enable)}],\"DisableLogTypes\":[{Json(Disable)}]}}'";

    private IReadOnlyList<string> ExportedAfter => [.. Exported.Except(Disable, StringComparer.Ordinal).Union(Enable, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override Change Inverse() => new LogExportsChange(ExportedAfter, Disable, Enable);

    /// <inheritdoc/>
    public override Read<bool> IsInForce(Resource resource) => (resource is DatabaseResource database ? database.LogExports : throw Lacks(resource)).Select(
        exported => Enable.All(type => exported.Contains(type, StringComparer.Ordinal)) && !Disable.Any(type => exported.Contains(type, StringComparer.Ordinal)));

    /// <inheritdoc/>
    public bool Equals(LogExportsChange? other) => other is not null
        && Exported.SequenceEqual(other.Exported, StringComparer.Ordinal)
        && Enable.SequenceEqual(other.Enable, StringComparer.Ordinal)
        && Disable.SequenceEqual(other.Disable, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, Text(Enable), Text(Disable));

    private static string Text(IReadOnlyList<string> types) => types.Count == 0 ? "none" : string.Join(", ", types.Order(StringComparer.Ordinal));

    private static string Json(IReadOnlyList<string> types) => string.Join(',', types.Select(type => $"\"{type}\""));
}
