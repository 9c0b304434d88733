namespace DataReliability.Core.Compliance.Inventory;

/// <summary>Reads what an account has in a Region, page by page, so that only a page is in memory at a time.</summary>
public interface IInventoryReader
{
    /// <summary>Calls sent so far, refused and repeated ones too.</summary>
    int Calls { get; }

    /// <summary>
    /// Reads every list, one after another. What cannot be read is said, never thrown: a field that is unread, a page with a
    /// gap. What no page gives does not exist.
    /// </summary>
    /// <param name="from">Where an earlier reading stopped: the <see cref="InventoryPage.Next"/> of its last page. Null to begin.</param>
    /// <param name="cancellationToken">Stops it. Then the last page's <see cref="InventoryPage.Next"/> is where it stands.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> names no list.</exception>
    IAsyncEnumerable<InventoryPage> ReadAsync(InventoryPosition? from, CancellationToken cancellationToken);
}
