using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR1OwnerAndTierTagged;

/// <summary>What is to be known of DR.1.</summary>
internal static class OwnerAndTierTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.1",
        Title = "Owner and tier tagged",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails without a tag that names an owner, or without a tag data-reliability:tier whose value is a tier "
            + "of the policy. Members of clusters and read replicas do not apply.",
        Rationale = "When it breaks, somebody has to be called; how fast and how much may be lost is what its tier says.",
        Remediation = new Remediation(
            "aws rds add-tags-to-resource --resource-name <ARN> --tags Key=data-reliability:owner,Value=<owner> "
                + "Key=data-reliability:tier,Value=<tier>",
            "RDS, Databases, the database, Tags, Manage tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CM-8", "PM-5"]),
            new(Compliance.Frameworks.Reliability, ["owner", "tier"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.ReplicaSource), nameof(DBInstance.Tags)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Tags)),
        ],
        Parameters = [nameof(ControlParameters.OwnerTags)],
        Source = "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
        Note = "The mapping to NIST 800-53 is our own. A default tier of the policy does not count: a tier is chosen, "
            + "or forgotten.",
    };
}
