using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR12DaxMultiAZ;

/// <summary>What is to be known of DR.12.</summary>
internal static class DaxMultiAZMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.12",
        Title = "DAX spans zones",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DaxCluster],
        Evaluation = "Fails unless the nodes are in at least two Availability Zones.",
        Rationale = "When the zone of a cache is lost, all of its load falls on the table at once.",
        Remediation = new Remediation(
            "aws dax increase-replication-factor --cluster-name <cluster> --new-replication-factor 3 "
                + "--availability-zones <another zone>",
            "DynamoDB, DAX, Clusters, the cluster, Nodes, Add node."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CP-10", "SC-36", "SI-13(5)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DaxCluster), nameof(DaxCluster.NodeZones))],
        Source = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
