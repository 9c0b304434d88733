using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Dr.Tests.Terminal;

/// <summary>A validation of a ledger, as stored.</summary>
internal static class Validations
{
    public static string State(ValidationState state) => JsonSerializer.Serialize(state, SnapshotJson.Default.ValidationState);

    /// <summary>One whose data is being checked since half a minute.</summary>
    public static ValidationState Checking(DateTimeOffset started) => new()
    {
        Subject = new ValidationSubject
        {
            Database = "ledger-eu",
            ResourceId = "db-SOURCE",
            InstanceClass = "db.t4g.small",
            DatabaseName = "ledger",
            MasterUser = "owner",
            SnapshotId = "ledger-eu-1",
            SnapshotArn = "arn:aws:rds:eu-west-1:111122223333:snapshot:ledger-eu-1",
            SnapshotType = "manual",
            Engine = "postgres",
            EngineVersion = "17.6",
            TakenAt = started.AddHours(-1),
            DatabaseTime = started.AddHours(-1),
        },
        Tier = new TierPolicy("critical", TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromDays(1), new CheckPolicy()),
        Restore = new RestoreIdentity(
            "dr-restore-ledger-eu-1", "dr-restore-", "data-reliability", "snapshot-validation/ledger-eu-1", "db-SOURCE", started.AddHours(8), "db-RESTORE"),
        Attempt = 1,
        Times = new ValidationTimes
        {
            StartedAt = started,
            RestoreAskedAt = started.AddSeconds(1),
            AvailableAt = started.AddSeconds(11),
            OpenedAt = started.AddSeconds(21),
        },
        Stage = ValidationStage.Checking,
        LastStatus = "available",
        Checking = new CheckingProgress(2, started.AddSeconds(40), "127.0.0.1", 5432),
        Steps =
        [
            new ValidationStep(started, "planned", "began"),
            new ValidationStep(started.AddSeconds(30), "checking", "asked"),
            new ValidationStep(started.AddSeconds(40), "checking", "asked again"),
        ],
    };

    /// <summary>The evidence of one that found a bad page.</summary>
    public static ValidationEvidence Failed(DateTimeOffset started)
    {
        var state = Checking(started);
        return ValidationEvidence.Of("snapshot-validation/ledger-eu-1", state with
        {
            Verdict = ValidationVerdict.Failed,
            Reasons = ["pages: block 445 is bad"],
            TeardownResult = TeardownResult.TornDown,
            Times = state.Times with { EndedAt = started.AddMinutes(2) },
            Report = new DataCheckReport(
                2,
                [
                    new CheckResult("connection", CheckVerdict.Passed, "it answers", [], TimeSpan.FromSeconds(0.2)),
                    new CheckResult("pages", CheckVerdict.Failed, "block 445 is bad", ["block 446 is bad as well"], TimeSpan.FromSeconds(3)),
                    new CheckResult("amcheck", CheckVerdict.Inconclusive, "amcheck is not installed", [], TimeSpan.Zero),
                ],
                new Dictionary<string, long> { ["ledger.public.payments"] = 70_000 },
                NewestRow: started.AddMinutes(-70),
                FirstQuery: TimeSpan.FromSeconds(0.5),
                Took: TimeSpan.FromSeconds(4),
                Unfinished: null),
        });
    }
}
