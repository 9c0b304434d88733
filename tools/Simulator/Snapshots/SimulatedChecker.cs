using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Simulator.Processes;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Simulator.Snapshots;

/// <summary>Looks into restores as the real checks do, as far as time and verdicts go.</summary>
/// <param name="process">Where it runs.</param>
internal sealed class SimulatedChecker(Process process) : IDataChecker
{
    private readonly World _world = process.World;

    /// <inheritdoc/>
    public async Task<DataCheckReport> RunAsync(
        DataCheckRequest request, string password, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        if (Strikes("checks: the engine is frozen"))
            await process.HangAsync(cancellationToken);

        await process.SleepAsync(_world.Nature.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10)), cancellationToken);
        var report = await ReportAsync(request);
        if (Strikes("checks: inconclusive"))
            report = Ledger.Report(request.Attempt, Ledger.Result("connection", CheckVerdict.Inconclusive));
        else if (Strikes("checks: out of time"))
            report = report with { Unfinished = new DataCheckProgress($"table {_world.Dice.Number(20)}", [], new Dictionary<string, long>(), TimeSpan.FromMinutes(10)) };
        _world.History.Add(
            process.Name, "checked {0}, attempt {1}: {2}", request.Workflow, request.Attempt,
            report.Unfinished is null ? string.Join(", ", report.Results.Select(result => $"{result.Check} {result.Verdict}")) : "unfinished");
        return report;
    }

    private async Task<DataCheckReport> ReportAsync(DataCheckRequest request)
    {
        var record = await process.Deployment.Table.LoadAsync(request.Workflow, CancellationToken.None);
        return record is not null && _world.IsSpoilt(ValidationWorkflow.Read(record.State).Subject.SnapshotId)
            ? Ledger.Report(request.Attempt, Ledger.Result("connection"), Ledger.Result("pages", CheckVerdict.Failed))
            : Ledger.Report(request.Attempt);
    }

    private bool Strikes(string kind) => _world.Weather.Strikes(_world.Weather.Rates.Check / 4, kind);
}
