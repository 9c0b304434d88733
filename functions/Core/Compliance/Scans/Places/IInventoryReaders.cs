using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>Opens the inventories of accounts and Regions.</summary>
public interface IInventoryReaders
{
    /// <summary>Opens one, with whatever rights the account gives.</summary>
    /// <param name="place">The account and Region.</param>
    /// <param name="scope">How much of it is read.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="PlaceUnreachableException">It can't be looked at.</exception>
    Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken);
}
