using System.Text.Json;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>A report of data checks arrives, whatever the validation is doing by then. Never leads to effects.</summary>
internal static class ReportDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, DataCheckReport report)
    {
        if (c.State is not { Stage: ValidationStage.Checking, Checking: { } checking })
            return c.Wait($"ignored a report of attempt {report.Attempt}: the validation is {ValidationStatus.Of(c.State)}", c.Now, note: true);
        if (report.Attempt != checking.Attempt)
            return CheckingDecisions.Await(c, $"ignored a report of attempt {report.Attempt}: attempt {checking.Attempt} is awaited", note: true);
        if (report.Unfinished is { } progress)
            return Continue(c, checking, progress);

        var results = report.Results.Append(RtoCheck.Judge(c.State, report)).ToList();
        var next = c.State with
        {
            Report = report with { Results = results },
            Times = c.State.Times with { CheckedAt = c.Now },
        };
        var (verdict, reasons) = ValidationVerdicts.Judge(report.Results.Count == 0 ? [] : results);
        return (c with { State = next }).TearDown(verdict, reasons);
    }

    private static Decision<ValidationState, RestoreEffect> Continue(
        ValidationCase c, CheckingProgress checking, DataCheckProgress progress)
    {
        if (checking.Progress is { } before && Text(before) == Text(progress))
            return CheckingDecisions.Silence(c, $"attempt {checking.Attempt} came no further than '{progress.Done}'");

        var next = c.State with { Checking = checking with { Progress = progress, Silences = 0 } };
        return CheckingDecisions.Ask(c with { State = next }, $"attempt {checking.Attempt} ran out of time after '{progress.Done}'");
    }

    /// <summary>All but the time spent, which grows even when nothing gets done.</summary>
    private static string Text(DataCheckProgress progress) =>
        JsonSerializer.Serialize(progress with { Took = TimeSpan.Zero }, SnapshotJson.Default.DataCheckProgress);
}
