using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Drill.Validations;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>Four ledgers, validated while they are good, and again once three of them are not.</summary>
public sealed class SnapshotsChapter : IChapter
{
    /// <inheritdoc/>
    public string Name => "snapshots";

    /// <inheritdoc/>
    public string Title => "Restores real snapshots of real PostgreSQL databases and proves each one good or bad.";

    /// <inheritdoc/>
    public async Task<ChapterReport> RunAsync(DrillContext context, CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        var validations = new List<ValidationReport>();
        var faults = new List<string>();
        var before = await context.Cloud.Local.CallsAsync(cancellationToken);
        await using var fleet = new LedgerFleet(context.Cloud.Access.Rds, context.Cloud.StackName, context.Time);
        try
        {
            await RunAsync(context, fleet, validations, faults, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not EnvironmentException)
        {
            faults.Add($"{e.GetType().Name}: {e.Message}");
        }

        var calls = CallCounts.Between(before, await context.Cloud.Local.CallsAsync(cancellationToken));
        var perValidation = CallCounts.PerValidation(calls, validations.Count);
        var queries = CallCounts.QueriesPerMinute(calls, context.Time.GetElapsedTime(started), context.Options.Speed);
        context.Display.Calls(perValidation, queries);
        var right = faults.Count == 0 && validations.Count == 2 * LedgerDatabase.All.Count
            && validations.TrueForAll(validation => validation.Right)
            && context.Steps.Steps.All(step => step.Outcome == "right");
        return new ChapterReport(Name, right, context.Steps.Steps, validations, faults, calls, perValidation, queries);
    }

    private static async Task RunAsync(
        DrillContext context, LedgerFleet fleet, List<ValidationReport> validations, List<string> faults, CancellationToken cancellationToken)
    {
        var rounds = new ValidationRounds(context, fleet);
        var treated = LedgerDatabase.All.ToDictionary(database => database.Name, _ => Treated.Nothing);

        await context.Steps.RunAsync("Create four PostgreSQL instances through the RDS API", async () =>
        {
            await fleet.CreateAsync(cancellationToken);
            return StepOutcome.WellWith(string.Join(", ", fleet.Connections.Keys));
        });
        await context.Steps.RunAsync("Fill them with organisations, invoices and payments", async () =>
            StepOutcome.WellWith($"{await fleet.FillAsync(cancellationToken):N0} rows, and customers who go on paying"));

        validations.AddRange(await rounds.RunAsync(1, "four good databases", treated, faults, cancellationToken));
        if (faults.Count > 0)
            return;

        var payments = validations.ToDictionary(validation => validation.Database, ValidationRounds.PaymentsCounted);
        var treatment = new LedgerTreatment(fleet, context.Cloud.Local);
        await context.Steps.RunAsync("Break three of them", async () =>
        {
            foreach (var database in LedgerDatabase.All)
                treated[database.Name] = await treatment.ApplyAsync(database, payments[database.Name], cancellationToken);
            return StepOutcome.WellWith("a page on disk, a bad release, two hours of silence");
        });
        validations.AddRange(await rounds.RunAsync(2, "one good, three that are not", treated, faults, cancellationToken));

        var remains = new ChapterRemains(context);
        await context.Steps.RunAsync("Look for restores, open workflows, unsent events, dead letters", async () =>
        {
            var left = await remains.FindAsync(validations, cancellationToken);
            faults.AddRange(left);
            return left.Count == 0 ? StepOutcome.WellWith("none") : StepOutcome.Badly($"{left.Count} things");
        });
        await context.Steps.RunAsync("Delete the ledgers and their snapshots", async () =>
        {
            await fleet.DeleteAsync(cancellationToken);
            return StepOutcome.Well;
        });
    }
}
