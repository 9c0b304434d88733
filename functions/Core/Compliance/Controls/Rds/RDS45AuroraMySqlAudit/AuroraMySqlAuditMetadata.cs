using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS45AuroraMySqlAudit;

/// <summary>What is to be known of RDS.45.</summary>
internal static class AuroraMySqlAuditMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.45",
        Title = "Aurora MySQL advanced audit on",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "aurora-mysql only. Fails if a member is not in sync with the cluster parameter group, "
            + "server_audit_logging is not 1 or ON in it, or server_audit_events is empty.",
        Rationale = "Who read what, and when, is asked after an incident: it has to be written before.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters "
                + "ParameterName=server_audit_logging,ParameterValue=1,ApplyMethod=immediate "
                + "\"ParameterName=server_audit_events,ParameterValue='CONNECT,QUERY_DDL,QUERY_DCL',ApplyMethod=immediate\"",
            "RDS, Parameter groups, the cluster parameter group, Edit: server_audit_logging 1, server_audit_events.",
            "Auditing every query costs throughput: choose the events."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.45"]),
            new(Compliance.Frameworks.Nist,
            [
                "AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "AU-10",
                "AU-12", "CA-7", "SC-7(9)", "SC-7(10)", "SI-3(8)", "SI-4(20)", "SI-7(8)",
            ]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBCluster),
                nameof(DBCluster.Engine), nameof(DBCluster.Members), nameof(DBCluster.Parameters)),
        ],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-45",
    };
}
