using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS21ParameterGroupEvents;

/// <summary>What is to be known of RDS.21.</summary>
internal static class ParameterGroupEventsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.21",
        Title = "Parameter group events subscribed",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.AccountRegion],
        Evaluation = "Fails unless enabled event subscriptions cover db-parameter-group: configuration change. A "
            + "subscription without a source type covers all types, one without categories all categories. An account "
            + "and Region without any subscription passes.",
        Rationale = "Changes of parameter groups, which may weaken a database at its next restart, should reach a person "
            + "while they matter, and not only a log.",
        Remediation = new Remediation(
            "aws rds create-event-subscription --subscription-name db-parameter-group-events --sns-topic-arn "
                + "<topic> --source-type db-parameter-group --event-categories \"configuration change\" --enabled",
            "RDS, Event subscriptions, Create event subscription: all sources of the type, the categories above."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.21"]),
            new(Compliance.Frameworks.Nist, ["CA-7", "SI-2"]),
            new(Compliance.Frameworks.Pci, ["11.5.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(AccountRegion), nameof(AccountRegion.EventSubscriptions))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-21",
        Note = "AWS judges subscriptions (AWS::RDS::EventSubscription); here the account is judged once in each "
            + "Region. Several subscriptions may cover the categories together. One that names single sources covers "
            + "none: new databases would be left out.",
    };
}
