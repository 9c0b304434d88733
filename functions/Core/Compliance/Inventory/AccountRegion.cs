using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>
/// An account in a Region: judged once, for what is set up for all of its databases. Its ARN is
/// <c>AWS::::Account:123456789012</c>, as AWS Security Hub writes it, and its tags are never asked.
/// </summary>
public sealed record AccountRegion : Resource
{
    /// <summary>All event subscriptions (rds:DescribeEventSubscriptions); empty when there is none.</summary>
    public Read<IReadOnlyList<EventSubscription>> EventSubscriptions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.AccountRegion;

    /// <summary>The resource of an account and Region, nothing read yet.</summary>
    public static AccountRegion Of(string account, string region) => new()
    {
        Account = account,
        Region = region,
        Arn = $"{ResourceTypes.AccountRegion}:{account}",
        Id = account,
    };
}
