using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>How a validation begins.</summary>
public static class ValidationStart
{
    /// <summary>The key of an attempt: planning it twice is planning it once.</summary>
    public static string Key(DueDatabase due, Snapshot snapshot, int attempt) =>
        RestoreKey.Of(due.Database.Id, snapshot.Arn, snapshot.TakenAt ?? default, attempt);

    /// <summary>The first decision of a validation.</summary>
    /// <param name="key">As of <see cref="Key"/>.</param>
    /// <param name="due">The database.</param>
    /// <param name="snapshot">An available snapshot of it.</param>
    /// <param name="attempt">Counts the validations of this snapshot, from 1.</param>
    /// <param name="options">The stack, its prefix and the deadline.</param>
    /// <param name="now">The time.</param>
    public static Decision<ValidationState, RestoreEffect> Decide(
        string key, DueDatabase due, Snapshot snapshot, int attempt, PlanOptions options, DateTimeOffset now)
    {
        var id = new WorkflowId(ValidationWorkflow.KindName, key);
        var database = due.Database;
        var takenAt = snapshot.TakenAt
            ?? throw new ArgumentException($"snapshot {snapshot.Id} has no time yet; choose an available one", nameof(snapshot));
        var reason = $"validate {snapshot.Id} of {database.Id} ({due.Tier.Name}), taken at {takenAt:O}, attempt {attempt}";
        var state = new ValidationState
        {
            Subject = new ValidationSubject
            {
                Database = database.Id,
                ResourceId = database.ResourceId,
                InstanceClass = database.InstanceClass,
                DatabaseName = database.DatabaseName ?? "postgres",
                MasterUser = snapshot.MasterUser.Length > 0 ? snapshot.MasterUser : database.MasterUser,
                SnapshotId = snapshot.Id,
                SnapshotArn = snapshot.Arn,
                SnapshotType = snapshot.Type,
                Engine = snapshot.Engine,
                EngineVersion = snapshot.EngineVersion,
                TakenAt = takenAt,
                DatabaseTime = snapshot.DatabaseTime,
            },
            Tier = due.Tier,
            // To the second, as the tag carries it.
            Restore = new RestoreIdentity(
                RestoreKey.NameOf(options.Prefix, key),
                options.Prefix,
                options.Stack,
                id.ToString(),
                database.ResourceId,
                DateTimeOffset.FromUnixTimeSeconds((now + options.DeadlineAfter).ToUnixTimeSeconds())),
            Attempt = attempt,
            Earlier = due.Last?.Proven,
            Times = new ValidationTimes { StartedAt = now },
            Steps = [new ValidationStep(now, ValidationStatus.Planned, reason)],
        };
        return new Decision<ValidationState, RestoreEffect>
        {
            State = state,
            Status = ValidationStatus.Planned,
            Reasons = [reason],
            DueAt = now,
            Documents = [ValidationFiling.Started(id, state)],
        };
    }
}
