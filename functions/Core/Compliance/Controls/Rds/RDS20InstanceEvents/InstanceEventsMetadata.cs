using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS20InstanceEvents;

/// <summary>What is to be known of RDS.20.</summary>
internal static class InstanceEventsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.20",
        Title = "Instance event subscription covers critical events",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.AccountRegion],
        Evaluation = "Fails unless enabled event subscriptions cover db-instance: maintenance, configuration change, "
            + "failure. A subscription without a source type covers all types, one without categories all categories. "
            + "An account and Region without any subscription passes.",
        Rationale = "Maintenance, changes and failures of instances should reach a person while they matter, and not only a log.",
        Remediation = new Remediation(
            "aws rds create-event-subscription --subscription-name db-instance-events --sns-topic-arn <topic> "
                + "--source-type db-instance --event-categories maintenance \"configuration change\" failure --enabled",
            "RDS, Event subscriptions, Create event subscription: all sources of the type, the categories above."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.20"]),
            new(Compliance.Frameworks.Nist, ["CA-7", "SI-2"]),
            new(Compliance.Frameworks.Pci, ["11.5.2"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(AccountRegion), nameof(AccountRegion.EventSubscriptions))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-20",
        Note = "AWS judges subscriptions (AWS::RDS::EventSubscription); here the account is judged once in each "
            + "Region. Several subscriptions may cover the categories together. One that names single sources covers "
            + "none: new databases would be left out.",
    };
}
