using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Core.Tests.Compliance.Scans;

/// <summary>Inventories made of pages. Reading a page takes time.</summary>
internal sealed class FakeInventories(FakeTimeProvider time) : IInventoryReaders
{
    public Dictionary<ScanPlace, IReadOnlyList<(string List, IReadOnlyList<Resource> Resources, ListingGap? Gap)>> Pages { get; } = [];

    public Dictionary<ScanPlace, PlaceUnreachableException> Unreachable { get; } = [];

    public TimeSpan PageTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Called before a page is read. Throw to die there.</summary>
    public Action? BeforePage { get; set; }

    public int Opened { get; private set; }

    public Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken)
    {
        Opened++;
        return Unreachable.TryGetValue(place, out var why)
            ? Task.FromException<IOpenInventory>(why)
            : Task.FromResult<IOpenInventory>(new Open(this, Pages[place]));
    }

    private sealed class Open(FakeInventories owner, IReadOnlyList<(string List, IReadOnlyList<Resource> Resources, ListingGap? Gap)> pages)
        : IOpenInventory, IInventoryReader
    {
        public IInventoryReader Reader => this;

        public int Calls { get; private set; }

        public async IAsyncEnumerable<InventoryPage> ReadAsync(
            InventoryPosition? from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var i = from is null ? 0 : int.Parse(from.Marker!, System.Globalization.CultureInfo.InvariantCulture); i < pages.Count; i++)
            {
                owner.BeforePage?.Invoke();
                owner.AdvanceClock();
                Calls++;
                var next = i + 1 < pages.Count ? new InventoryPosition(pages[i + 1].List, $"{i + 1}", i + 2) : null;
                yield return new InventoryPage(pages[i].List, pages[i].Resources, pages[i].Gap, next);
            }
        }

        public void Dispose()
        {
        }
    }

    private void AdvanceClock() => time.Advance(PageTime);
}
