using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Tests.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Validation;

/// <summary>A validation at each of its stages, and how it decides.</summary>
internal static class ValidationStages
{
    public static readonly Sight<DatabaseInstance> Gone = new Sight<DatabaseInstance>.Gone();

    public static readonly DateTimeOffset Later = Ledger.Now.AddMinutes(6);

    public static readonly DueDatabase Due = new(Ledger.Database(), Ledger.Tier, null, DateTimeOffset.MinValue);

    public static readonly WorkflowId Id = new(ValidationWorkflow.KindName, ValidationStart.Key(Due, Ledger.Snapshot(), 1));

    public static ValidationState Planned() => ValidationStart.Decide(Id.Key, Due, Ledger.Snapshot(), 1, Ledger.Options, Ledger.Now).State;

    public static ValidationState Restoring() => Decide(Planned(), Gone).State;

    public static ValidationState Opening() => Decide(Restoring(), Restored().Seen(), now: Later).State with
    {
        LastOutcome = EffectOutcome.Done("open-instance"),
    };

    public static ValidationState Checking()
    {
        var state = Decide(Opening(), Restored().Seen(), now: Later.AddSeconds(10)).State;
        return state with
        {
            Times = state.Times with { RestoreAskedAt = Later.AddMinutes(-6), AvailableAt = Later.AddMinutes(-1), OpenedAt = Later },
            Checking = state.Checking! with { AskedAt = Later },
        };
    }

    public static DatabaseInstance Restored(string status = "available") => Restores.Restored.Instance(status) with
    {
        Id = Planned().Restore.Name,
        Tags = Planned().Restore.Tags,
    };

    public static Decision<ValidationState, RestoreEffect> Decide(
        ValidationState state, Sight<DatabaseInstance> restore, Sight<Snapshot>? snapshot = null, DateTimeOffset? now = null) => ValidationDecisions.Decide(
            new WorkflowView<ValidationState>(Id, 1, state, [], Ledger.Now),
            new ValidationObservation.World(restore, snapshot ?? new Sight<Snapshot>.Seen(Ledger.Snapshot()), Ledger.Place),
            now ?? Ledger.Now,
            new ValidationLimits());

    public static Decision<ValidationState, RestoreEffect> Report(ValidationState state, DataCheckReport report) => ValidationDecisions.Decide(
        new WorkflowView<ValidationState>(Id, 1, state, [], Ledger.Now), new ValidationObservation.Reported(report), Later.AddMinutes(1), new ValidationLimits());
}
