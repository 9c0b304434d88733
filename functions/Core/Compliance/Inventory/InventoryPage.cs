namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A page of a list.</summary>
/// <param name="List">The list: one of <see cref="ResourceTypes"/>, of which all its resources are.</param>
/// <param name="Resources">Its resources, with all that is to be read of them; may be empty.</param>
/// <param name="Gap">Why this page and what follows it in the list are missing; null when they are not.</param>
/// <param name="Next">Where reading goes on after this page; null after the last page of the last list.</param>
public sealed record InventoryPage(string List, IReadOnlyList<Resource> Resources, ListingGap? Gap, InventoryPosition? Next);
