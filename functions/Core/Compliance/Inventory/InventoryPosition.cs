namespace DataReliability.Core.Compliance.Inventory;

/// <summary>Where a reading stands: what an invocation hands to the next one.</summary>
/// <param name="List">The list: one of <see cref="ResourceTypes"/>.</param>
/// <param name="Marker">AWS's token of the page to read next; null for the first.</param>
/// <param name="Page">The number of that page, from 1: for people.</param>
public sealed record InventoryPosition(string List, string? Marker = null, int Page = 1);
