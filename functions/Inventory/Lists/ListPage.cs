using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Lists;

/// <summary>A page of a list.</summary>
/// <param name="Resources">Its resources.</param>
/// <param name="Next">The next page's token; null after the last one.</param>
/// <param name="Missing">Why this page and what follows it are missing; null when they are not.</param>
internal sealed record ListPage(IReadOnlyList<Resource> Resources, string? Next, IReadOnlyList<Unread>? Missing = null);
