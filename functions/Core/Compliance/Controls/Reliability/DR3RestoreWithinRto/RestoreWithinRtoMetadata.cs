using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR3RestoreWithinRto;

/// <summary>What is to be known of DR.3.</summary>
internal static class RestoreWithinRtoMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.3",
        Title = "Restore test within its RTO",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if the last measured restore took longer than the RTO of the database's tier, or none was "
            + "measured. Members of clusters and read replicas do not apply. A database without a tier that the "
            + "policy declares does not apply: DR.1 says so.",
        Rationale = "How long a restore takes is known once it was done, and grows with the data.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --db-instance-class <larger class> "
                + "--apply-immediately",
            "RDS, Databases, the database, Modify: a larger class or faster storage; or tag it with a tier that "
                + "promises less.",
            "A change of class fails over, or stops the instance meanwhile."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CP-4", "CP-10", "CP-2(3)"]),
            new(Compliance.Frameworks.Reliability, ["rto"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.ReplicaSource), nameof(DBInstance.Tags),
                nameof(DBInstance.LastValidation)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Tags), nameof(DBCluster.LastValidation)),
        ],
        Source = "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
