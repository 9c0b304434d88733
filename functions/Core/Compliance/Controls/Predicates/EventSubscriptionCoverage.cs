using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether somebody is told of an account's events in a Region.</summary>
internal static class EventSubscriptionCoverage
{
    /// <summary>
    /// Judges whether enabled subscriptions, together, cover the categories for all sources of a type. An account and Region
    /// without any subscription passes, as AWS has it.
    /// </summary>
    public static Verdict Judge(AccountRegion place, string sourceType, params string[] categories) =>
        place.EventSubscriptions.Judge(subscriptions =>
        {
            if (subscriptions.Count == 0)
                return Verdict.Pass("there is no event subscription at all, which passes");
            var missing = categories.Where(category => !subscriptions.Any(subscription => Covers(subscription, sourceType, category))).ToList();
            return Verdict.When(
                missing.Count == 0,
                $"{sourceType}: {string.Join(", ", categories)} are subscribed to",
                $"{sourceType}: no enabled subscription covers {string.Join(", ", missing)} for every source");
        });

    private static bool Covers(EventSubscription subscription, string sourceType, string category) =>
        subscription.Enabled
        && (subscription.SourceType is null || subscription.SourceType == sourceType)
        && subscription.Sources.Count == 0
        && (subscription.Categories.Count == 0 || subscription.Categories.Contains(category, StringComparer.OrdinalIgnoreCase));
}
