using DataReliability.Core.Compliance;

namespace DataReliability.TestSupport.Compliance;

/// <summary>Controls to write sample reports with: their ids and titles are real, their texts say only as much as a page needs.</summary>
public static class SampleControls
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ControlMetadata> All { get; } =
    [
        Of("RDS.1", "Snapshot not shared with everyone", Severity.Critical, "AWS::RDS::DBSnapshot", "DBSnapshot", "RestoreAccounts", "rds:DescribeDBSnapshotAttributes",
            "Whoever has an AWS account can restore a public snapshot and read all of it.",
            "aws rds modify-db-snapshot-attribute --db-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all",
            "RDS, Snapshots, the snapshot, Actions, Share snapshot: choose Private and save.", null,
            [new(Frameworks.Nist, ["AC-3", "AC-4", "AC-6", "SC-7"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.2", "Instance not publicly accessible", Severity.Critical, "AWS::RDS::DBInstance", "DBInstance", "PubliclyAccessible", "rds:DescribeDBInstances",
            "A public address is an invitation: what keeps strangers out is then a security group alone.",
            "aws rds modify-db-instance --db-instance-identifier <instance> --no-publicly-accessible --apply-immediately",
            "RDS, Databases, the instance, Modify, Connectivity: choose Not publicly accessible.", "Clients that connect by the public address lose it.",
            [new(Frameworks.Nist, ["AC-4", "SC-7"]), new(Frameworks.Pci, ["1.4.4"]), new(Frameworks.Cis, ["v5.0.0/2.2.3"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.3", "Instance storage encrypted", Severity.Medium, "AWS::RDS::DBInstance", "DBInstance", "StorageEncrypted", "rds:DescribeDBInstances",
            "Unencrypted storage can be read by whoever gets hold of a snapshot or a disk.",
            "aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <copy> --kms-key-id <key>",
            "RDS, Snapshots: copy the newest one with encryption, restore it, and point clients to the restore.", "Needs a new instance: plan the change-over.",
            [new(Frameworks.Nist, ["CM-3(6)", "SC-13", "SC-28"]), new(Frameworks.Cis, ["v5.0.0/2.2.1"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.5", "Instance Multi-AZ", Severity.Medium, "AWS::RDS::DBInstance", "DBInstance", "MultiAZ", "rds:DescribeDBInstances",
            "Without a standby the loss of a zone is the loss of the database until it is restored.",
            "aws rds modify-db-instance --db-instance-identifier <instance> --multi-az --apply-immediately",
            "RDS, Databases, the instance, Modify, Availability: create a standby.", "Doubles the price of the instance.",
            [new(Frameworks.Nist, ["CP-10", "CP-6(2)", "SC-36", "SI-13(5)"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.8", "Instance deletion protection", Severity.Low, "AWS::RDS::DBInstance", "DBInstance", "DeletionProtection", "rds:DescribeDBInstances",
            "One wrong command deletes what is not protected.",
            "aws rds modify-db-instance --db-instance-identifier <instance> --deletion-protection --apply-immediately",
            "RDS, Databases, the instance, Modify: enable deletion protection.", null,
            [new(Frameworks.Nist, ["CM-3", "SC-5(2)"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.11", "Instance automated backups long enough", Severity.Medium, "AWS::RDS::DBInstance", "DBInstance", "BackupRetentionPeriod", "rds:DescribeDBInstances",
            "A fault that is noticed after the last backup was dropped can't be undone.",
            "aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7 --apply-immediately",
            "RDS, Databases, the instance, Modify, Backup: keep for 7 days or more.", "Turning backups on from 0 days stops a Single-AZ instance for a moment.",
            [new(Frameworks.Nist, ["CP-9", "SI-12"]), new(Frameworks.Pci, ["10.5.1"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.13", "Instance auto minor version upgrade", Severity.High, "AWS::RDS::DBInstance", "DBInstance", "AutoMinorVersionUpgrade", "rds:DescribeDBInstances",
            "Security fixes arrive as minor versions.",
            "aws rds modify-db-instance --db-instance-identifier <instance> --auto-minor-version-upgrade",
            "RDS, Databases, the instance, Modify, Maintenance: enable auto minor version upgrade.", null,
            [new(Frameworks.Nist, ["SI-2", "SI-2(2)"]), new(Frameworks.Pci, ["6.3.3"]), new(Frameworks.Cis, ["v5.0.0/2.2.2"]), new(Frameworks.Fsbp, [])]),
        Of("RDS.30", "Instance tagged", Severity.Low, "AWS::RDS::DBInstance", "DBInstance", "Tags", "rds:DescribeDBInstances",
            "What carries no tag belongs to nobody.",
            "aws rds add-tags-to-resource --resource-name <arn> --tags Key=team,Value=<team>",
            "RDS, Databases, the instance, Tags: add one.", null, [new(Frameworks.Tagging, [])]),
        Of("DR.3", "Snapshot validated within its tier's cadence", Severity.High, "AWS::RDS::DBInstance", "DBInstance", "LastValidation", "dynamodb:GetItem",
            "A backup that nobody has restored is a hope.",
            "aws lambda invoke --function-name <PlanSnapshotValidations> --payload <{\"detail\":{\"databases\":[\"id\"],\"force\":true}}> out.json",
            "See the runbook of snapshot validation.", null, [new(Frameworks.Reliability, ["validated"]), new(Frameworks.Nist, ["CP-9(1)"])]),
        Of("DynamoDB.2", "Table point-in-time recovery", Severity.Medium, "AWS::DynamoDB::Table", "Table", "PointInTimeRecovery", "dynamodb:DescribeContinuousBackups",
            "A bad release that overwrites items is undone only by going back in time.",
            "aws dynamodb update-continuous-backups --table-name <table> --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true",
            "DynamoDB, Tables, the table, Backups: turn on point-in-time recovery.", null,
            [new(Frameworks.Nist, ["CP-9", "CP-10"]), new(Frameworks.Fsbp, [])]),
        Of("DynamoDB.6", "Table deletion protection", Severity.Medium, "AWS::DynamoDB::Table", "Table", "DeletionProtectionEnabled", "dynamodb:DescribeTable",
            "One wrong command deletes what is not protected.",
            "aws dynamodb update-table --table-name <table> --deletion-protection-enabled",
            "DynamoDB, Tables, the table, Additional settings: turn on deletion protection.", null,
            [new(Frameworks.Nist, ["CM-3"]), new(Frameworks.Fsbp, [])]),
    ];

    private static ControlMetadata Of(
        string id, string title, Severity severity, string type, string record, string field, string call, string rationale,
        string cli, string console, string? caution, IReadOnlyList<FrameworkRequirement> frameworks) => new()
        {
            Id = id,
            Title = title,
            Severity = severity,
            ResourceTypes = [type],
            Evaluation = $"Fails by {record}.{field}; passes otherwise.",
            Rationale = rationale,
            Remediation = new Remediation(cli, console, caution),
            Frameworks = frameworks,
            Reads = [new InventoryField(record, field, call)],
            Source = id.StartsWith("DR.", StringComparison.Ordinal)
                ? "https://example.org/data-reliability/controls"
                : $"https://docs.aws.amazon.com/securityhub/latest/userguide/{id.Split('.')[0].ToLowerInvariant()}-controls.html",
        };
}
