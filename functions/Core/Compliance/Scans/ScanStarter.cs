using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Starts scans: one at a time, and one for each time at which one is asked for.</summary>
/// <param name="store">Where scans are.</param>
/// <param name="documents">Where the last one is named.</param>
/// <param name="runner">Runs them.</param>
/// <param name="targets">What the stack looks at.</param>
/// <param name="limits">How patient scans are.</param>
/// <param name="time">The clock.</param>
public sealed class ScanStarter(
    IWorkflowStore store,
    IDocumentStore documents,
    WorkflowRunner<ScanState, HandOutPlaces, ScanObservation> runner,
    ScanTargets targets,
    ScanLimits limits,
    TimeProvider time)
{
    /// <summary>The collection of the document that names the last scan.</summary>
    public const string Collection = "compliance-scan";

    /// <summary>The document's name.</summary>
    public const string Last = "last";

    /// <summary>Starts a scan and hands out its places, unless one is under way.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="askedAt">When it was asked for, UTC: asked twice for the same second, it is started once.</param>
    /// <param name="cause">Who asked, for people.</param>
    /// <param name="cancellationToken">Leaves the rest to the tick.</param>
    /// <exception cref="InvalidScanRequestException">It can't be made; the message lists every fault.</exception>
    public async Task<ScanStartResult> StartAsync(ScanRequest request, DateTimeOffset askedAt, string cause, CancellationToken cancellationToken)
    {
        var scope = Scope(request);
        var scanId = askedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var id = new WorkflowId(ScanWorkflow.KindName, scanId);
        if (await UnderWayAsync(cancellationToken) is { } other && other != id)
            return new ScanStartResult(other.ToString(), Started: false, $"{other} is under way: ask again when it has ended");

        var now = time.GetUtcNow();
        var state = new ScanState { ScanId = scanId, StartedAt = now, Deadline = now + limits.DeadlineAfter, Scope = scope };
        var first = ScanWorkflow.Start(state, cause, now) with
        {
            Documents = [new Document(Collection, Last, JsonSerializer.Serialize(new LastScan(id.ToString()), ScanJson.Default.LastScan))],
        };
        var started = await runner.StartAsync(scanId, first, cancellationToken);
        await runner.AdvanceAsync(id, cancellationToken);
        return new ScanStartResult(id.ToString(), started, started ? first.Reasons[0] : "it was started before");
    }

    private async Task<WorkflowId?> UnderWayAsync(CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(Collection, Last, cancellationToken) is not { } last)
            return null;
        return WorkflowId.TryParse(JsonSerializer.Deserialize(last.Json, ScanJson.Default.LastScan)?.Workflow, out var id)
            && await store.IsUnderWayAsync(id, cancellationToken) ? id : null;
    }

    private ScanScope Scope(ScanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = new List<string>();
        Check("accounts", request.Accounts, targets.Accounts, "the accounts that the stack looks at", faults);
        Check("regions", request.Regions, targets.Regions, "the Regions that the stack looks at", faults);
        Check("controls", request.Controls, [.. ControlCatalogue.Metadata.Keys], "the controls that 'dr controls' lists", faults);
        if (faults.Count > 0)
            throw new InvalidScanRequestException(faults);
        return new ScanScope(
            [.. targets.Places.Where(place => Wanted(request.Accounts, place.Account) && Wanted(request.Regions, place.Region))],
            [.. (request.Controls ?? []).Distinct(StringComparer.Ordinal)]);
    }

    private static void Check(
        string field, IReadOnlyList<string>? asked, IReadOnlyCollection<string> known, string remedy, List<string> faults)
    {
        foreach (var unknown in (asked ?? []).Where(value => !known.Contains(value, StringComparer.Ordinal)))
            faults.Add($"detail.{field} has '{unknown}': name some of {remedy}, or leave it out for all");
    }

    private static bool Wanted(IReadOnlyList<string>? asked, string value) => asked is null or [] || asked.Contains(value, StringComparer.Ordinal);
}
