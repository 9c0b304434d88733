using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>What reading some pages came to.</summary>
/// <param name="Pages">How many were read.</param>
/// <param name="Resources">How many resources they held.</param>
/// <param name="Calls">How many API calls that took.</param>
/// <param name="Next">The page that follows; null after the last one.</param>
/// <param name="Gaps">What could not be listed.</param>
/// <param name="InventorySha256">Of all that was judged up to here.</param>
public sealed record PagesScanned(
    int Pages, int Resources, int Calls, InventoryPosition? Next, IReadOnlyList<ListingGap> Gaps, string InventorySha256);
