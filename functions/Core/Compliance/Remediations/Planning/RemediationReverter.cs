using System.Globalization;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>Undoes remediations: as remediations of their own, in the same lane, past the same guards. What undid something can be
/// undone likewise.</summary>
/// <param name="starter">Starts them.</param>
/// <param name="time">The clock.</param>
public sealed class RemediationReverter(RemediationStarter starter, TimeProvider time)
{
    // Who asks for it waits for it: it is not left to wait for days.
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    /// <summary>What undoing a remediation would do. Changes nothing.</summary>
    public async Task<RevertOffer> OfferAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        if (id.Kind != RemediationWorkflow.KindName || await starter.StateAsync(id.ToString(), cancellationToken) is not { } state)
            return new RevertOffer.Refused($"there is no remediation {id}; 'dr remediation list' lists those that there are");
        if (state is not { Outcome: RemediationOutcome.Applied, Change: { } change })
            return new RevertOffer.Refused($"{id} is {RemediationStatus.Of(state)}: only what was applied can be undone");
        if (await starter.LaneAsync(state.Target.Lane, cancellationToken) is not { } lane)
            return new RevertOffer.Refused($"{id} has no lane any more: its records have expired");
        if (await starter.IsUnderWayAsync(lane.Last, cancellationToken))
            return new RevertOffer.Refused($"{lane.Last} of the same resource is under way: undo it when that has ended");
        var undone = change.Inverse();
        return new RevertOffer.Ready(id.ToString(), state, lane, undone, ModifyResource.Of(state.Target, undone).Cli);
    }

    /// <summary>Starts undoing.</summary>
    /// <param name="offer">What to undo.</param>
    /// <param name="acceptsLoss">Whether <see cref="Change.Loss"/> is accepted; without, a change that has one is refused.</param>
    /// <param name="by">Who asks, for the timeline.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The remediation that undoes it, as <c>kind/key</c>; null where another one was started meanwhile.</returns>
    public async Task<string?> StartAsync(RevertOffer.Ready offer, bool acceptsLoss, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var now = time.GetUtcNow();
        var before = offer.Lane.Controls.GetValueOrDefault(offer.State.Control);
        var state = new RemediationState
        {
            Target = offer.State.Target,
            Control = offer.State.Control,
            Remediation = offer.State.Remediation,
            Mode = RemediationMode.Apply,
            Reverts = offer.Workflow,
            AcceptsLoss = acceptsLoss,
            PlannedAt = now,
            Deadline = now + MaxWait,
            Change = offer.Change,
            Cli = offer.Cli,
        };
        var lane = await starter.StartAsync(
            offer.Lane,
            state,
            workflow => new LaneEntry(workflow, before?.FailedSince, before?.ScannedAt ?? now, RemediationMode.Apply, before?.Attempts ?? 1, IsUndone: offer.State.Reverts is null),
            string.Create(CultureInfo.InvariantCulture, $"{by} undoes {offer.Workflow}: {offer.Change}"),
            cancellationToken);
        return lane?.Last;
    }
}
