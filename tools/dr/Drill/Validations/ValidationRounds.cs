using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Faults;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>A round: a snapshot of each ledger, a validation of each snapshot, and what to think of the verdicts.</summary>
/// <param name="context">What the chapter was given.</param>
/// <param name="fleet">The ledgers.</param>
public sealed class ValidationRounds(DrillContext context, LedgerFleet fleet)
{
    private const string Planner = "PlanSnapshotValidations";
    private const int MaxInvocations = 20;

    // Far more than a round takes: a round that takes longer is stuck.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    private readonly ValidationFacts _facts = new(context.Cloud.Access, context.Cloud.State);

    /// <summary>Runs a round.</summary>
    /// <param name="round">1 or 2.</param>
    /// <param name="about">What it is about, for people.</param>
    /// <param name="treated">What was done to each database.</param>
    /// <param name="faults">Takes what went wrong apart from verdicts.</param>
    /// <param name="cancellationToken">Ends it half-way.</param>
    public async Task<IReadOnlyList<ValidationReport>> RunAsync(
        int round, string about, IReadOnlyDictionary<string, Treated> treated, ICollection<string> faults, CancellationToken cancellationToken)
    {
        context.Display.Heading($"Round {round}: {about}", null);
        IReadOnlyDictionary<string, string> snapshots = new Dictionary<string, string>();
        await context.Steps.RunAsync("Take a snapshot of each", async () =>
        {
            snapshots = await fleet.SnapshotAsync(round, cancellationToken);
            return StepOutcome.Well;
        });
        var requests = new List<ValidationRequest>();
        await context.Steps.RunAsync("Have their validations planned", async () =>
        {
            foreach (var fault in FaultPlan.For(context.Options.Fault))
                await context.Cloud.Local.InjectAsync(fault, cancellationToken);
            await PlanAsync(cancellationToken);
            // Its schedule comes by while validations run; that starts none again, or they would be restored twice.
            await PlanAsync(cancellationToken);
            foreach (var database in LedgerDatabase.All)
            {
                var snapshot = snapshots[database.Name];
                requests.Add(new ValidationRequest(database, snapshot, treated[database.Name], await _facts.WorkflowOfAsync(database.Name, snapshot, cancellationToken)));
            }

            return StepOutcome.Well;
        });
        await context.Steps.RunAsync("Restore, open, check, tear down", async () =>
        {
            var watch = new ValidationWatch(context.Cloud.State.Workflows, context.Display, context.Time);
            var open = await watch.UntilEndedAsync(requests, Patience, cancellationToken);
            var struck = await StruckAsync(cancellationToken);
            await context.Cloud.Local.ClearFaultsAsync(cancellationToken);
            foreach (var fault in open)
                faults.Add(fault);
            return open.Count == 0 ? new StepOutcome(true, struck) : StepOutcome.Badly($"{open.Count} did not end");
        }, showsItself: true);

        var reports = new List<ValidationReport>();
        foreach (var request in requests)
            reports.Add(await _facts.JudgeAsync(round, request, cancellationToken));
        context.Display.Verdicts(reports);
        return reports;
    }

    /// <summary>How many payments a validation counted; 0 when it counted none.</summary>
    public static long PaymentsCounted(ValidationReport validation) => ValidationFacts.RowsCounted(validation, "ledger.public.payments");

    // A fault that strikes once is gone once it has struck.
    private async Task<string?> StruckAsync(CancellationToken cancellationToken)
    {
        var planned = FaultPlan.For(context.Options.Fault);
        if (planned.Count == 0)
            return null;
        var waiting = await context.Cloud.Local.FaultsAsync(cancellationToken);
        var never = waiting.Where(fault => fault.Struck == 0).ToList();
        var strikes = waiting.Sum(fault => fault.Struck) + planned.Count - waiting.Count;
        return $"{planned.Count - never.Count} of {planned.Count} faults struck, {strikes} times";
    }

    // As the schedule would, but at once and whatever the cadence says. Under faults it may fail: the schedule comes again too.
    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        var names = string.Join(", ", LedgerDatabase.All.Select(database => $"\"{database.Name}\""));
        var payload = $$$"""{"detail": {"databases": [{{{names}}}], "force": true}}""";
        for (var invocation = 1; ; invocation++)
        {
            try
            {
                await context.Cloud.Local.InvokeAsync(Planner, payload, cancellationToken);
                return;
            }
            catch (FunctionFailedException) when (context.Options.Fault != DrillFault.None && invocation < MaxInvocations)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), context.Time, cancellationToken);
            }
        }
    }
}
