using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What remediations tell the world: <c>remediation.STATUS</c> when one has ended. Attributes: <c>control</c>, <c>severity</c>,
/// and <c>page</c> (true when a person is needed).</summary>
public static class RemediationEvents
{
    /// <summary>So many failed that nothing more is changed for a while.</summary>
    public const string StoppedType = "remediation.stopped";

    internal static EventDraft Ended(WorkflowId id, RemediationState state, string reason) => Draft(
        $"remediation.{RemediationStatus.Of(state)}", id, state, reason, state.Outcome switch
        {
            RemediationOutcome.Failed => "high",
            RemediationOutcome.Applied => "medium",
            _ => "info",
        });

    internal static EventDraft Stopped(WorkflowId id, RemediationState state, RemediationLimits limits, DateTimeOffset now) => Draft(
        StoppedType,
        id,
        state,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{limits.Failures} remediations failed within {limits.FailureWindow.TotalHours:0} hours: nothing more is mended until fewer have; 'dr remediation list --outcome failed' shows them (told {now:O})"),
        "critical");

    private static EventDraft Draft(string type, WorkflowId id, RemediationState state, string reason, string severity) => new(
        type,
        JsonSerializer.Serialize(
            new RemediationAnnouncement(
                id.ToString(), state.Target.Arn, state.Control, RemediationStatus.Of(state), state.Change?.ToString(), state.Cli, state.Reverts, reason),
            RemediationJson.Default.RemediationAnnouncement),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["control"] = state.Control,
            ["severity"] = severity,
            ["page"] = severity == "critical" ? "true" : "false",
        });
}
