using System.Text.Json;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Core.Tests.Compliance.Scans;

/// <summary>Scans as they are deployed, over stores in memory: messages, ticks, and processes that may die at any call.</summary>
internal sealed class ScanWorld : IReportPublisher, IReportNotices
{
    private readonly SeededIds _ids = new();
    private readonly HashSet<string> _delivered = new(StringComparer.Ordinal);
    private int _point;

    public ScanWorld()
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
        Inventories = new FakeInventories(Time) { BeforePage = Point };
        Store.BeforeWrite = _ => Point();
        Store.AfterWrite = _ => Point();
        Findings.BeforeWrite = Point;
        Findings.AfterWrite = Point;
    }

    public FakeTimeProvider Time { get; }

    public InMemoryWorkflowStore Store { get; } = new();

    public InMemoryFindingStore Findings { get; } = new();

    public FakeInventories Inventories { get; }

    public ScanTargets Targets { get; set; } = new([Sample.Account], [Sample.Region]);

    /// <summary>Which events never arrive.</summary>
    public Func<DomainEvent, bool> Loses { get; set; } = _ => false;

    /// <summary>How long a worker may run.</summary>
    public TimeSpan WorkerTime { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The place to die at, counted from 1 since the last start; 0 for none.</summary>
    public int DiesAt { get; set; }

    /// <summary>Places to die at that were passed since the last start.</summary>
    public int Points => _point;

    /// <summary>What reports were written from, and the findings at that time; the last one is the one that counts.</summary>
    public List<(EndedScan Scan, IReadOnlyDictionary<string, string> Findings)> Reports { get; } = [];

    public int Notices { get; private set; }

    /// <summary>Makes a scan, and lives on until it has ended.</summary>
    /// <returns>The scan's record.</returns>
    public async Task<WorkflowRecord> ScanAsync(ScanRequest? request = null)
    {
        _point = 0;
        var askedAt = Time.GetUtcNow();
        ScanStartResult? started = null;
        // What invokes it tries again.
        for (var attempt = 0; attempt < 2 && started is null; attempt++)
            await ProcessAsync(async () => started = await Starter().StartAsync(request ?? new ScanRequest(), askedAt, "asked for", default));
        var id = WorkflowId.Parse(started!.Scan);
        for (var minutes = 0; minutes < 24 * 60; minutes++)
        {
            var record = (await Store.LoadAsync(id, default))!;
            if (record.DueAt is null)
                return record;
            await DeliverAsync();
            await TickAsync();
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        throw new InvalidOperationException($"{id} did not end within a day");
    }

    public ScanStarter Starter() => new(Store, Store, Runner(Scans()), Targets, new ScanLimits(), Time);

    public async Task<PublishedReport> PublishAsync(EndedScan scan, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        Point();
        Reports.Add((scan, Findings.All));
        return new PublishedReport(
            scan.ScanId, scan.EndedAt, scan.Scope, Score.None, new Dictionary<ChangeKind, int>(), new string('a', 64), "s3://x/", new Uri("https://x/"), "s", "t");
    }

    public Task SendAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        Point();
        Notices++;
        return Task.CompletedTask;
    }

    private async Task DeliverAsync()
    {
        foreach (var recorded in Store.Events.Values.OrderBy(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal).ToList())
        {
            if (!_delivered.Add(recorded.Id) || Loses(recorded))
                continue;
            var data = JsonDocument.Parse(recorded.Data).RootElement;
            var workflow = data.GetProperty("workflow").GetString()!;
            if (recorded.Type == ScanEvents.PlaceRequestedType)
            {
                await ProcessAsync(async () =>
                {
                    var until = Time.GetUtcNow() + WorkerTime;
                    using var scanner = new PlaceScanner(Inventories, Findings, at => Sample.Context with { Now = at }, Time);
                    await new PlaceScanRun(Runner(new PlaceScanWorkflow(scanner, new PlaceScanLimits()), maxSteps: 1), Time)
                        .RunAsync(workflow, () => Time.GetUtcNow() < until, default);
                });
            }
            else if (recorded.Type == ScanEvents.ReportRequestedType)
            {
                var asked = new ReportRequested(workflow, data.GetProperty("attempt").GetInt32());
                await ProcessAsync(() => new ReportRun(Store, this, this, Runner(Scans())).RunAsync(asked, default));
            }
        }
    }

    private async Task TickAsync()
    {
        foreach (var due in await Store.ListDueAsync(PlaceScanWorkflow.KindName, Time.GetUtcNow(), 100, default))
            await ProcessAsync(() => Runner(Waiting()).AdvanceAsync(due.Id, default));
        foreach (var due in await Store.ListDueAsync(ScanWorkflow.KindName, Time.GetUtcNow(), 100, default))
            await ProcessAsync(() => Runner(Scans()).AdvanceAsync(due.Id, default));
    }

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

    private ScanWorkflow Scans() => new(Store, Runner(Waiting()), new ScanLimits(), new PlaceScanLimits(), Time);

    private static PlaceScanWorkflow Waiting() => new(scanner: null, new PlaceScanLimits());

    private WorkflowRunner<TState, TEffect, TObservation> Runner<TState, TEffect, TObservation>(
        IWorkflowDefinition<TState, TEffect, TObservation> definition, int maxSteps = 8)
        where TEffect : IEffect => new(definition, Store, _ids, Time, new WorkflowOptions { MaxSteps = maxSteps });
}
