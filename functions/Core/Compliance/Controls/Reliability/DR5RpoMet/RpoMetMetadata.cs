using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR5RpoMet;

/// <summary>What is to be known of DR.5.</summary>
internal static class RpoMetMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.5",
        Title = "RPO met by backups",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance, Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if LatestRestorableTime is longer ago than the RPO of the database's tier, or absent. Members of "
            + "clusters and read replicas do not apply. A database without a tier that the policy declares does not "
            + "apply: DR.1 says so.",
        Rationale = "What was written after the latest restorable time is what a restore loses.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7 "
                + "--apply-immediately",
            "RDS, Databases, the instance, Modify: Backup retention period, Apply immediately.",
            "Going from 0 to more restarts the instance."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["CP-9", "CP-10", "CP-2(3)"]),
            new(Compliance.Frameworks.Reliability, ["rpo"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ClusterId), nameof(DBInstance.ReplicaSource), nameof(DBInstance.Tags),
                nameof(DBInstance.LatestRestorableTime)),
            .. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Tags), nameof(DBCluster.LatestRestorableTime)),
        ],
        Source = "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
