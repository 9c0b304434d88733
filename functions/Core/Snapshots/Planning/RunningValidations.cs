using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Knows which validations are under way.</summary>
public sealed class RunningValidations(IWorkflowStore store, PlanOptions options, TimeProvider time)
{
    private const int Limit = 200;

    /// <summary>Keys of all that hold a restore or are about to: from the fleet and from the due index, which together miss
    /// none that lasts. A restore past its deadline is the sweep's: one that can't be proven ours, such as a copy that inherited
    /// our tags, would keep validations waiting for ever.</summary>
    public async Task<ISet<string>> KeysAsync(IReadOnlyList<DatabaseInstance> fleet, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var restores = fleet
            .Where(instance => instance.Tag(FleetTags.CreatedBy) == options.Stack && RestoreIdentity.DeadlineOf(instance) > now)
            .Select(instance => RestoreKey.KeyOf(options.Prefix, instance.Id))
            .OfType<string>();

        // Whatever has not ended is due some time.
        var due = await store.ListDueAsync(ValidationWorkflow.KindName, now.AddYears(1), Limit, cancellationToken);
        return restores.Concat(due.Select(work => work.Id.Key)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The number of the next attempt at the snapshot of the last one; null while that one runs.</summary>
    public async Task<int?> NextAttemptAsync(LastValidation? last, CancellationToken cancellationToken)
    {
        if (last is null)
            return 1;
        if (last.Verdict is null && WorkflowId.TryParse(last.Workflow, out var id) && await store.IsUnderWayAsync(id, cancellationToken))
            return null;
        return last.Attempt + 1;
    }
}
