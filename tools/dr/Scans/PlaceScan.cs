using System.Security.Cryptography;
using System.Text.Json;
using Amazon.Runtime;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Pacing;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Dr.Scans;

/// <summary>Judges what accounts have in Regions, a page at a time. Safe for concurrent use.</summary>
/// <param name="controls">The controls.</param>
/// <param name="context">What they know beyond the resource.</param>
/// <param name="take">Takes the findings of a resource; called by several at once.</param>
/// <param name="progress">Takes a line a page.</param>
internal sealed class PlaceScan(
    IReadOnlyList<IControl> controls,
    ControlContext context,
    Func<IEnumerable<Finding>, CancellationToken, Task> take,
    IProgress<string> progress)
{
    private readonly ControlRun _run = new(controls, context);
    private readonly InventoryScope _scope = InventoryScope.For(controls.Select(c => c.Metadata), context.Parameters);
    private readonly Dictionary<string, ControlMetadata> _metadata = controls.ToDictionary(c => c.Metadata.Id, c => c.Metadata, StringComparer.Ordinal);

    /// <summary>Scans. A place that cannot be looked at is missing, with the reason, and never an exception.</summary>
    public async Task<ScannedPlace> RunAsync(AwsAccess access, string region, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var place = new ScanPlace(access.RoleAccount ?? "unknown", region);
        try
        {
            place = place with { Account = await access.AccountAsync(region, cancellationToken) };
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            progress.Report($"{place}: missing: {e.Message}");
            return new ScannedPlace(
                new ScanTask { Place = place, Status = ScanTaskStatus.Missing, MissingReason = e.Message, StartedAt = started, EndedAt = time.GetUtcNow() },
                Convert.ToHexStringLower(SHA256.HashData([])));
        }

        // The evidence: what was judged.
        using var inventory = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        using var clients = new InventoryClients(access.Credentials, config => access.Configure(config, region));
        var reader = new InventoryReader(place, clients, new CallBudget(new CallPaceOptions(), time), _scope, new NoValidationRecords(), time);
        var gaps = new List<ListingGap>();
        var resources = 0;
        await foreach (var page in reader.ReadAsync(from: null, cancellationToken))
        {
            foreach (var resource in page.Resources)
            {
                inventory.AppendData(JsonSerializer.SerializeToUtf8Bytes(resource, ComplianceJson.Default.Resource));
                await take(_run.Judge(resource).Select(Finding), cancellationToken);
            }

            resources += page.Resources.Count;
            if (page.Gap is { } gap)
            {
                gaps.Add(gap);
                await take(_run.Judge(place.Account, region, gap).Select(Finding), cancellationToken);
                progress.Report($"{place}: {gap.Type}: {gap.Unread[0]}");
            }

            if (page.Next?.Marker is null)
                progress.Report($"{place}: {resources} resources, {reader.Calls} calls");
        }

        var task = new ScanTask
        {
            Place = place,
            Status = ScanTaskStatus.Done,
            StartedAt = started,
            EndedAt = time.GetUtcNow(),
            Resources = resources,
            Calls = reader.Calls + 1,
            Gaps = gaps,
        };
        return new ScannedPlace(task, Convert.ToHexStringLower(inventory.GetHashAndReset()));
    }

    private Finding Finding(Judgement judgement) => FindingLifecycle.Judged(before: null, judgement, _metadata[judgement.Control], context.Now);
}
