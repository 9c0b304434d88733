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
        var last = await LastAsync(cancellationToken);
        if (last?.ScanId == scanId)
            return await BeforeAsync(last, cancellationToken);
        // Reports go by the time at which they are asked for; events may be days late.
        if (string.CompareOrdinal(last?.ScanId, scanId) > 0)
            return new ScanStartResult(last!.Workflow().ToString(), last.ScanId, Started: false, $"it was asked for at {scanId}, and the scan {last.ScanId} was started since");
        if (last is not null && await store.IsUnderWayAsync(last.Workflow(), cancellationToken))
            return Beside(last);

        var now = time.GetUtcNow();
        var next = new LastScan(scanId, (last?.Number ?? 0) + 1);
        var state = new ScanState { ScanId = scanId, StartedAt = now, Deadline = now + limits.DeadlineAfter, Scope = scope };
        var first = ScanWorkflow.Start(state, cause, now) with
        {
            Documents = [new Document(Collection, Last, JsonSerializer.Serialize(next, ScanJson.Default.LastScan))],
        };
        if (!await runner.StartAsync(next.Workflow().Key, first, cancellationToken))
        {
            // Somebody else has taken the number.
            var other = await LastAsync(cancellationToken) ?? next;
            return other.ScanId == scanId ? await BeforeAsync(other, cancellationToken) : Beside(other);
        }

        await runner.AdvanceAsync(next.Workflow(), cancellationToken);
        return new ScanStartResult(next.Workflow().ToString(), scanId, Started: true, first.Reasons[0]);
    }

    private static ScanStartResult Beside(LastScan other) =>
        new(other.Workflow().ToString(), other.ScanId, Started: false, $"{other.Workflow()}, the scan {other.ScanId}, is under way: ask again when it has ended");

    private async Task<ScanStartResult> BeforeAsync(LastScan same, CancellationToken cancellationToken)
    {
        await runner.AdvanceAsync(same.Workflow(), cancellationToken);
        return new ScanStartResult(same.Workflow().ToString(), same.ScanId, Started: false, "it was started before");
    }

    private async Task<LastScan?> LastAsync(CancellationToken cancellationToken) =>
        await documents.GetAsync(Collection, Last, cancellationToken) is { } last ? JsonSerializer.Deserialize(last.Json, ScanJson.Default.LastScan) : null;

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
