namespace DataReliability.Core.Compliance.Inventory;

/// <summary>
/// Resources of one type of which not all could be listed: the call was denied, or a page is missing. Those that were
/// listed are judged; for the rest every control on the type says Unknown, once.
/// </summary>
/// <param name="Type">One of <see cref="ResourceTypes"/>.</param>
/// <param name="Unread">What failed. At least one.</param>
public sealed record ListingGap(string Type, IReadOnlyList<Unread> Unread);
