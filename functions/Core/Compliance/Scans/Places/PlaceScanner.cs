using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>
/// Reads a place page by page, judges what is on each page and keeps the findings before it reads the next. At the end of a
/// list it goes through the findings that the list did not show.
/// </summary>
/// <param name="readers">Opens the place's inventory.</param>
/// <param name="findings">Keeps findings.</param>
/// <param name="context">What controls know, for the time at which a scan judges.</param>
/// <param name="time">The clock.</param>
public sealed class PlaceScanner(
    IInventoryReaders readers, IFindingStore findings, Func<DateTimeOffset, ControlContext> context, TimeProvider time) : IDisposable
{
    // Kept open from step to step: what it has read once for all it need not read again.
    private Opened? _kept;

    /// <summary>Reads pages until the time is up, at least one.</summary>
    /// <param name="state">The scan of the place.</param>
    /// <param name="effect">Where it goes on.</param>
    /// <param name="stepTime">How long it reads.</param>
    /// <param name="cancellationToken">Ends it between two calls. What was kept by then is found again.</param>
    /// <exception cref="PlaceUnreachableException">The place can't be looked at.</exception>
    public async Task<PagesScanned> ScanAsync(PlaceScanState state, ScanPages effect, TimeSpan stepTime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(effect);
        var began = time.GetTimestamp();
        var judging = context(state.At);
        var controls = ControlCatalogue.Of(state.Controls);
        var scope = InventoryScope.For(controls.Select(control => control.Metadata), judging.Parameters);
        using var opened = new Holder(await OpenAsync(PlaceScanKey.Of(state.ScanId, state.Task.Place), state.Task.Place, scope, cancellationToken));
        var reader = opened.Value.Inventory.Reader;
        var callsBefore = reader.Calls;
        var pages = new PageJudge(state, new ControlRun(controls, judging), findings);
        var (read, resources) = (0, 0);
        var gaps = new List<ListingGap>();
        var sha256 = effect.InventorySha256;
        await foreach (var page in reader.ReadAsync(effect.From, cancellationToken))
        {
            await pages.KeepAsync(page, cancellationToken);
            sha256 = Chain(sha256, page);
            read++;
            resources += page.Resources.Count;
            if (page.Gap is { } gap)
                gaps.Add(gap);
            if (page.Next?.List != page.List)
                await pages.EndListAsync(page.List, [.. state.Task.Gaps, .. gaps], cancellationToken);
            if (page.Next is null)
                return Scanned(next: null);
            if (time.GetElapsedTime(began) < stepTime)
                continue;
            Interlocked.Exchange(ref _kept, opened.Release())?.Inventory.Dispose();
            return Scanned(page.Next);
        }

        throw new InvalidOperationException($"{state.Task.Place}: reading stopped at page {read} without an end");

        PagesScanned Scanned(InventoryPosition? next) => new(read, resources, reader.Calls - callsBefore, next, gaps, sha256);
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _kept, null)?.Inventory.Dispose();

    private async Task<Opened> OpenAsync(WorkflowId of, ScanPlace place, InventoryScope scope, CancellationToken cancellationToken)
    {
        var kept = Interlocked.Exchange(ref _kept, null);
        if (kept?.Of == of)
            return kept;
        kept?.Inventory.Dispose();
        return new Opened(of, await readers.OpenAsync(place, scope, cancellationToken));
    }

    private static string Chain(string before, InventoryPage page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        foreach (var resource in page.Resources)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(resource, ComplianceJson.Default.Resource));
        if (page.Gap is { } gap)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(gap, ComplianceJson.Default.ListingGap));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Opened(WorkflowId Of, IOpenInventory Inventory);

    /// <summary>Closes an inventory unless it is kept.</summary>
    private sealed class Holder(Opened opened) : IDisposable
    {
        private bool _released;

        public Opened Value => opened;

        public Opened Release()
        {
            _released = true;
            return opened;
        }

        public void Dispose()
        {
            if (!_released)
                opened.Inventory.Dispose();
        }
    }
}
