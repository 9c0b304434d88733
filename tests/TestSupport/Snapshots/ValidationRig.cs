using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.TestSupport.Snapshots;

/// <summary>Validations on the real engine, in memory, with a clock that only moves when told.</summary>
public sealed class ValidationRig
{
    private static CancellationToken None => CancellationToken.None;

    private readonly SeededIds _ids = new();

    public ValidationRig()
    {
        Time = new FakeTimeProvider(Ledger.Now);
        Rds = new FakeRds(Time);
        Rds.Add(Ledger.Database());
        Rds.Add(Ledger.Snapshot());
        Runner = Run(new ValidationWorkflow(new RestoreWorld(Rds, new RestoreEffects(Rds, Rds), Ledger.Place), new ValidationLimits()));
        Sweeps = Run(new SweepWorkflow(Rds, Rds, new TeardownLimits(), TimeSpan.FromSeconds(30)));
    }

    public FakeTimeProvider Time { get; }

    public InMemoryWorkflowStore Store { get; } = new();

    public FakeRds Rds { get; }

    public WorkflowRunner<ValidationState, RestoreEffect, ValidationObservation> Runner { get; }

    public WorkflowRunner<SweepState, RestoreEffect, Sight<DatabaseInstance>> Sweeps { get; }

    public PlanOptions Options { get; set; } = Ledger.Options;

    /// <summary>The one validation.</summary>
    public WorkflowId Id { get; private set; }

    public string Restore => RestoreKey.NameOf(Options.Prefix, Id.Key);

    public ValidationPlanner Planner(Func<DatabaseInstance, TierChoice>? tiers = null) => new(
        Rds,
        tiers ?? (_ => new TierChoice.Chosen(Ledger.Tier)),
        Store,
        new RunningValidations(Store, Options, Time),
        Runner,
        Run(new PlanWorkflow()),
        Options,
        Time);

    public RestoreSweeper Sweeper() => new(Rds, Store, Sweeps, new SweepOptions(Ledger.Stack), Time);

    /// <summary>Plans, and takes the one validation that is started.</summary>
    public async Task StartAsync()
    {
        var plan = await Planner().PlanAsync(new ValidationRequest(), None);
        Id = WorkflowId.Parse(Assert.Single(plan.Started));
    }

    public async Task<ValidationState> StateAsync() => ValidationWorkflow.Read((await RecordAsync()).State);

    public async Task<WorkflowRecord> RecordAsync() => (await Store.LoadAsync(Id, None))!;

    /// <summary>Ticks each half minute, answering requests for checks, until the validation ends.</summary>
    /// <param name="report">Answers an attempt; null for silence.</param>
    /// <param name="onCrash">Called when a tick dies.</param>
    public async Task RunAsync(Func<int, DataCheckReport?>? report = null, Action? onCrash = null)
    {
        var answered = 0;
        for (var tick = 0; tick < 5000; tick++)
        {
            try
            {
                if ((await RecordAsync()).DueAt <= Time.GetUtcNow())
                    await Runner.AdvanceAsync(Id, None);
            }
            catch (SimulatedCrashException)
            {
                onCrash?.Invoke();
            }

            var record = await RecordAsync();
            if (record.DueAt is null)
                return;
            if (record is { Status: "checking", Pending.Count: 0 } && (await StateAsync()).Checking!.Attempt is var attempt && attempt > answered)
            {
                answered = attempt;
                if ((report ?? (number => Ledger.Report(number)))(attempt) is { } answer)
                    await Runner.DeliverAsync(Id, new ValidationObservation.Reported(answer), None);
            }

            Time.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Fail($"{Id} did not end: {(await RecordAsync()).Status}");
    }

    public IReadOnlyList<string> Events => [.. Store.Events.Values.OrderBy(sent => sent.Version).Select(sent => sent.Type)];

    private WorkflowRunner<TState, TEffect, TObservation> Run<TState, TEffect, TObservation>(
        IWorkflowDefinition<TState, TEffect, TObservation> definition)
        where TEffect : IEffect => new(definition, Store, _ids, Time, new WorkflowOptions());
}
