using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;
using Subscription = DataReliability.Core.Compliance.Inventory.EventSubscription;

namespace DataReliability.Inventory.Rds;

/// <summary>A list of one: the account in the Region, with its event subscriptions.</summary>
internal sealed class AccountList(IAmazonRDS rds, InventoryCalls calls, Place place) : IInventoryList
{
    public string Type => ResourceTypes.AccountRegion;

    public async Task<ListPage> ReadAsync(string? marker, int page, CancellationToken cancellationToken)
    {
        var subscriptions = new List<Subscription>();
        var pages = await calls.AllAsync(
            "rds:DescribeEventSubscriptions",
            async (next, cancel) =>
            {
                var request = new DescribeEventSubscriptionsRequest { MaxRecords = RdsLists.PageSize, Marker = next };
                var answer = await rds.DescribeEventSubscriptionsAsync(request, cancel);
                return (answer.EventSubscriptionsList, answer.Marker);
            },
            found => subscriptions.AddRange((found ?? []).Select(ToSubscription)),
            cancellationToken);
        var account = AccountRegion.Of(place.Account, place.Region) with
        {
            EventSubscriptions = pages.Select<IReadOnlyList<Subscription>>(_ => subscriptions),
        };
        return new ListPage([account], null);
    }

    private static Subscription ToSubscription(Amazon.RDS.Model.EventSubscription subscription) => new(
        subscription.CustSubscriptionId ?? "",
        subscription is { Enabled: true, Status: null or "active" },
        string.IsNullOrEmpty(subscription.SourceType) ? null : subscription.SourceType,
        subscription.EventCategoriesList ?? [],
        subscription.SourceIdsList ?? []);
}
