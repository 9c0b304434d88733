using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS22SecurityGroupEvents;

/// <summary>What is to be known of RDS.22.</summary>
internal static class SecurityGroupEventsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.22",
        Title = "Security group events subscribed",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.AccountRegion],
        Evaluation = "Fails unless enabled event subscriptions cover db-security-group: configuration change, failure. A "
            + "subscription without a source type covers all types, one without categories all categories. An account "
            + "and Region without any subscription passes.",
        Rationale = "Changes of DB security groups should reach a person while they matter, and not only a log.",
        Remediation = new Remediation(
            "aws rds create-event-subscription --subscription-name db-security-group-events --sns-topic-arn "
                + "<topic> --source-type db-security-group --event-categories \"configuration change\" failure "
                + "--enabled",
            "RDS, Event subscriptions, Create event subscription: all sources of the type, the categories above."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.22"]),
            new(Compliance.Frameworks.Nist, ["CA-7", "SI-2"]),
            new(Compliance.Frameworks.Pci, ["11.5.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(AccountRegion), nameof(AccountRegion.EventSubscriptions))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-22",
        Note = "AWS judges subscriptions (AWS::RDS::EventSubscription); here the account is judged once in each "
            + "Region. Several subscriptions may cover the categories together. One that names single sources covers "
            + "none: new databases would be left out.",
    };
}
