using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>Starts remediations, each under the next number of its lane.</summary>
/// <param name="store">Where they are.</param>
/// <param name="documents">Where lanes are.</param>
/// <param name="runner">Records them.</param>
public sealed class RemediationStarter(
    IWorkflowStore store, IDocumentStore documents, WorkflowRunner<RemediationState, RemediationEffect, RemediationSight> runner)
{
    // Longer than any record of the lane is kept, so that no number is given twice.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(800);

    /// <summary>What was done in a lane so far; null for nothing.</summary>
    public async Task<RemediationLane?> LaneAsync(string lane, CancellationToken cancellationToken) =>
        await documents.GetAsync(RemediationFiling.Lanes, lane, cancellationToken) is { } filed
            ? JsonSerializer.Deserialize(filed.Json, RemediationJson.Default.RemediationLane)
            : null;

    /// <summary>What a remediation knows; null where it is not there or can't be read.</summary>
    public async Task<RemediationState?> StateAsync(string? workflow, CancellationToken cancellationToken)
    {
        if (!WorkflowId.TryParse(workflow, out var id))
            return null;
        try
        {
            return await store.LoadAsync(id, cancellationToken) is { } record ? RemediationWorkflow.Read(record.State) : null;
        }
        catch (Exception e) when (e is UndecodableRecordException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a remediation is under way: one that can't be gone on with is not.</summary>
    public async Task<bool> IsUnderWayAsync(string? workflow, CancellationToken cancellationToken) =>
        WorkflowId.TryParse(workflow, out var id) && await store.IsUnderWayAsync(id, cancellationToken);

    /// <summary>Starts one.</summary>
    /// <param name="before">The lane as it was read; null where nothing was done in it.</param>
    /// <param name="state">The first state.</param>
    /// <param name="entry">Makes what the lane is to remember, of the workflow's name.</param>
    /// <param name="cause">Why, for people.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The lane after it; null where somebody else started one meanwhile.</returns>
    public async Task<RemediationLane?> StartAsync(
        RemediationLane? before, RemediationState state, Func<string, LaneEntry> entry, string cause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(entry);
        var number = (before?.Number ?? 0) + 1;
        var id = RemediationKey.Of(state.Target.Lane, number);
        var controls = new SortedDictionary<string, LaneEntry>(StringComparer.Ordinal);
        foreach (var (control, known) in before?.Controls ?? new Dictionary<string, LaneEntry>())
            controls[control] = known;
        controls[state.Control] = entry(id.ToString());
        var lane = new RemediationLane(id.ToString(), number, controls);
        var first = new Decision<RemediationState, RemediationEffect>
        {
            State = state,
            Status = RemediationStatus.Of(state),
            Reasons = [cause],
            DueAt = state.PlannedAt,
            Documents = [RemediationFiling.Lane(state.Target.Lane, lane, state.PlannedAt + Kept), RemediationFiling.Record(id, state, cause)],
        };
        return await runner.StartAsync(id.Key, first, cancellationToken) ? lane : null;
    }
}
