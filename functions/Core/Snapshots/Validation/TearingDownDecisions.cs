using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Tearing down: the verdict stands; deletes the restore and waits until it is gone.</summary>
internal static class TearingDownDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, Sight<DatabaseInstance> sight)
    {
        var progress = c.State.Teardown ?? new TeardownProgress(c.Now);
        if (c.State.LastOutcome is { Effect: DeleteInstance.EffectName } outcome)
            progress = progress.After(outcome);
        c = c with { State = c.State with { Teardown = progress } };

        return Teardown.Decide(c.State.Restore, c.State.Times.RestoreAskedAt, progress, sight, c.Now, c.Limits.Teardown) switch
        {
            TeardownStep.Wait wait => c.Wait(wait.Reason),
            TeardownStep.Delete delete => c.Act(
                c.State with { Teardown = progress.Ask(c.Now) },
                new DeleteInstance(c.State.Restore),
                delete.Reason),
            TeardownStep.Done done => c.End(
                c.State.Restore.ResourceId is null ? TeardownResult.NothingToTearDown : TeardownResult.TornDown, [done.Reason]),
            TeardownStep.Failed failed => c.End(TeardownResult.TeardownFailed, failed.Reasons),
            var step => throw new InvalidOperationException($"{c.Id}: unknown step {step.GetType().Name}"),
        };
    }
}
