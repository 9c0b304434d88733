using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>Remediations as they are deployed, over stores in memory and resources that can be changed: planning, ticks, and
/// processes that may die at any write and call.</summary>
internal sealed class RemediationWorld : IRemediationReader, IRemediationActions
{
    private static readonly ScanPlace Here = new(Sample.Account, Sample.Region);

    private readonly SeededIds _ids = new();
    private readonly Dictionary<string, RemediationSubject> _subjects = new(StringComparer.Ordinal);
    private int _point;

    public RemediationWorld()
    {
        Store.BeforeWrite = _ => Point();
        Store.AfterWrite = _ => Point();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 5, 0, TimeSpan.Zero));

    public InMemoryWorkflowStore Store { get; } = new();

    public InMemoryFindingStore Findings { get; } = new();

    public RemediationPolicy? Policy { get; set; } = RemediationSample.Policy;

    public List<Waiver> Waivers { get; } = [];

    /// <summary>Every change that arrived, in order.</summary>
    public List<ModifyResource> Sent { get; } = [];

    /// <summary>What becomes of a change instead of being made; null for nothing.</summary>
    public Func<ModifyResource, EffectOutcome?> Answers { get; set; } = _ => null;

    /// <summary>Whether nothing can be seen.</summary>
    public bool IsBlind { get; set; }

    /// <summary>The place to die at, counted from 1 since <see cref="Begin"/>; 0 for none.</summary>
    public int DiesAt { get; set; }

    public int Points => _point;

    public RemediationStarter Starter => new(Store, Store, Runner());

    public RemediationReverter Reverter => new(Starter, Time);

    public RemediationSubject this[string id]
    {
        get => _subjects[id];
        set => _subjects[id] = value;
    }

    /// <summary>One in which a control fails and may be mended.</summary>
    public static RemediationWorld Failing(string control)
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Controls = [control] } };
        if (control is "RDS.8")
            world.Policy = RemediationSample.Policy;
        world.Put(RemediationSample.Failing[control]);
        return world;
    }

    public void Begin(int diesAt) => (_point, DiesAt) = (0, diesAt);

    /// <summary>Puts a resource there, with the tag by which it opts in.</summary>
    public RemediationSubject Put(Resource resource)
    {
        var tagged = resource with { Tags = resource.Tags.Select<IReadOnlyDictionary<string, string>>(tags => new Dictionary<string, string>(tags) { ["team"] = "payments" }) };
        return _subjects[resource.Id] = RemediationSample.Subject(tagged);
    }

    public void Remove(string id) => _subjects.Remove(id);

    /// <summary>Judges everything that is there, as a scan does, by the controls that can be mended.</summary>
    public async Task ScanAsync()
    {
        var now = Time.GetUtcNow();
        var run = new ControlRun(ControlCatalogue.Of([.. RemediationCatalogue.Controls]), Sample.Context with { Now = now });
        foreach (var subject in _subjects.Values)
        {
            var resource = subject.Resource;
            var before = (await Findings.GetAsync(Here, resource.Type, [resource.Arn], default)).GetValueOrDefault(resource.Arn);
            var findings = run.Judge(resource)
                .Select(judgement => FindingLifecycle.Judged(before?.Findings.FirstOrDefault(f => f.Control == judgement.Control), judgement, ControlCatalogue.Metadata[judgement.Control], now))
                .ToList();
            await Findings.PutAsync([new ResourceFindings(ResourceRefs.Of(resource, new ControlParameters()), now, findings)], default);
        }
    }

    public async Task<PlanSummary?> PlanAsync()
    {
        PlanSummary? summary = null;
        var planner = new RemediationPlanner(Findings, this, Starter, Rules, Waivers, Here, Time);
        await ProcessAsync(async () => summary = await planner.PlanAsync("scanned", () => true, default));
        return summary;
    }

    /// <summary>Ticks each minute until nothing is under way.</summary>
    public async Task RunAsync(TimeSpan? atMost = null)
    {
        var end = Time.GetUtcNow() + (atMost ?? TimeSpan.FromDays(9));
        while (Store.NextDue(RemediationWorkflow.KindName) is { } due && Time.GetUtcNow() < end)
        {
            if (due > Time.GetUtcNow())
                Time.SetUtcNow(due < end ? due : end);
            foreach (var work in await Store.ListDueAsync(RemediationWorkflow.KindName, Time.GetUtcNow(), 100, default))
                await ProcessAsync(() => Runner().AdvanceAsync(work.Id, default));
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Scans, plans and runs.</summary>
    public async Task<RemediationState> MendAsync()
    {
        await ScanAsync();
        await PlanAsync();
        await RunAsync();
        return States[^1];
    }

    /// <summary>What every remediation knows, in the order in which they were started.</summary>
    public IReadOnlyList<RemediationState> States =>
        [.. Records.Select(record => RemediationWorkflow.Read(record.State))];

    public IReadOnlyList<WorkflowRecord> Records => [.. Store.Records.Where(record => record.Id.Kind == RemediationWorkflow.KindName).OrderBy(record => record.CreatedAt).ThenBy(record => record.Id.Key, StringComparer.Ordinal)];

    /// <summary>Why the last one ended.</summary>
    public async Task<string> ReasonAsync() => (await Store.ReadTimelineAsync(Records[^1].Id, default))[^1].Text;

    public Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken) => Task.FromResult<Sight<RemediationSubject>>(
        IsBlind ? new Sight<RemediationSubject>.Unknown("DescribeDBInstances", "throttled")
        : _subjects.TryGetValue(id, out var subject) && subject.Resource.Type == type ? new Sight<RemediationSubject>.Seen(subject)
        : new Sight<RemediationSubject>.Gone());

    public Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken)
    {
        Point();
        Sent.Add(effect);
        if (Answers(effect) is { } instead)
            return Task.FromResult(instead);
        var subject = _subjects[effect.Target.Id];
        _subjects[effect.Target.Id] = subject with { Resource = Settings.Make(subject.Resource, effect.Change) };
        Point();
        return Task.FromResult(EffectOutcome.Done(effect.Name));
    }

    public WorkflowRunner<RemediationState, RemediationEffect, RemediationSight> Runner() => new(
        new RemediationWorkflow(this, this, new Turns(Store, Run(new TurnWorkflow())), Store, Store, Rules), Store, _ids, Time, new WorkflowOptions());

    public Turns NewTurns() => new(Store, Run(new TurnWorkflow()));

    private RemediationRules Rules => RemediationSample.Rules(Policy);

    private WorkflowRunner<TState, TEffect, TSight> Run<TState, TEffect, TSight>(IWorkflowDefinition<TState, TEffect, TSight> definition)
        where TEffect : IEffect => new(definition, Store, _ids, Time, new WorkflowOptions());

    private static async Task ProcessAsync(Func<Task> process)
    {
        try
        {
            await process();
        }
        catch (SimulatedCrashException)
        {
            // Others live on.
        }
    }

    private void Point()
    {
        if (++_point == DiesAt)
            throw new SimulatedCrashException($"at {_point}");
    }
}
