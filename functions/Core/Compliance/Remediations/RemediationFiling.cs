using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The documents of remediations.</summary>
public static class RemediationFiling
{
    /// <summary>The collection of <see cref="RemediationRecord"/>, by time and key.</summary>
    public const string Records = "remediation";

    /// <summary>The collection of <see cref="RemediationLane"/>, by lane.</summary>
    public const string Lanes = "remediation-lane";

    /// <summary>The collection of <see cref="RemediationFailure"/>, by time and key.</summary>
    public const string Failures = "remediation-failure";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>A name that sorts by time.</summary>
    public static string NameOf(DateTimeOffset at, WorkflowId id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{id.Key}");

    internal static Document Record(WorkflowId id, RemediationState state, string reason) => new(
        Records,
        NameOf(state.PlannedAt, id),
        JsonSerializer.Serialize(new RemediationRecord(id.ToString(), RemediationStatus.Of(state), state, reason), RemediationJson.Default.RemediationRecord),
        (state.EndedAt ?? state.Deadline) + Kept);

    internal static Document Failure(WorkflowId id, string reason, RemediationLimits limits, DateTimeOffset now) => new(
        Failures,
        NameOf(now, id),
        JsonSerializer.Serialize(new RemediationFailure(id.ToString(), now, reason), RemediationJson.Default.RemediationFailure),
        now + limits.FailureWindow);

    internal static Document Lane(string lane, RemediationLane content, DateTimeOffset until) => new(
        Lanes, lane, JsonSerializer.Serialize(content, RemediationJson.Default.RemediationLane), until);
}
