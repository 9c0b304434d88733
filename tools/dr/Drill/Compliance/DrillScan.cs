using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>Has a scan made, as somebody does who does not wait for its schedule.</summary>
/// <param name="context">What the chapter was given.</param>
internal sealed class DrillScan(DrillContext context)
{
    private const string Starter = "StartComplianceScan";

    // Far more than a scan takes: one that takes longer is stuck.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Makes one, and waits for its report.</summary>
    /// <param name="detail">What to scan, as people ask for it; null for all.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="InvalidOperationException">It ended without one.</exception>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<PublishedReport> MakeAsync(string? detail, CancellationToken cancellationToken)
    {
        var id = await StartAsync(detail ?? """{"detail":{}}""", cancellationToken);
        var record = await UntilEndedAsync(id, cancellationToken);
        var filed = await context.Cloud.State.Documents.GetAsync(PublishedReport.Collection, ScanWorkflow.Read(record.State).ScanId, cancellationToken)
            ?? throw new InvalidOperationException($"{id} ended {record.Status} without a report: dr show {id}");
        return JsonSerializer.Deserialize(filed.Json, ComplianceJson.Default.PublishedReport)!;
    }

    private async Task<WorkflowId> StartAsync(string payload, CancellationToken cancellationToken)
    {
        var answer = await context.Cloud.Local.InvokeAsync(Starter, payload, cancellationToken);
        using var json = JsonDocument.Parse(answer);
        var started = json.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return WorkflowId.Parse(started["scan"]);
    }

    private async Task<WorkflowRecord> UntilEndedAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        var since = context.Time.GetTimestamp();
        while (true)
        {
            var record = await context.Cloud.State.Workflows.LoadAsync(id, cancellationToken);
            if (record is { DueAt: null })
                return record;
            if (context.Time.GetElapsedTime(since) > Patience)
                throw new TimeoutException($"{id} is still {record?.Status ?? "unknown"} after {Patience.TotalMinutes} minutes");
            await Task.Delay(Pause, context.Time, cancellationToken);
        }
    }
}
