using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Lists;

/// <summary>All resources of one type in an account and Region.</summary>
internal interface IInventoryList
{
    /// <summary>Of <see cref="ResourceTypes"/>.</summary>
    string Type { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="marker">AWS's token; null for the first page.</param>
    /// <param name="page">The page's number, from 1: for what is said of a failure.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ListPage> ReadAsync(string? marker, int page, CancellationToken cancellationToken);
}
