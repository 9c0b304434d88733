namespace DataReliability.Core.Compliance.Inventory;

/// <summary>An RDS event subscription.</summary>
/// <param name="Id">CustSubscriptionId.</param>
/// <param name="Enabled">Whether it is; false also while it is not <c>active</c>.</param>
/// <param name="SourceType">Such as <c>db-instance</c>; null for all types.</param>
/// <param name="Categories">EventCategoriesList; empty for all categories.</param>
/// <param name="Sources">SourceIdsList; empty for all sources of the type.</param>
public sealed record EventSubscription(
    string Id,
    bool Enabled,
    string? SourceType,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Sources);
