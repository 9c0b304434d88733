namespace DataReliability.Core.Compliance;

/// <summary>What controls may be told. The defaults are AWS Security Hub's.</summary>
public sealed record ControlParameters
{
    /// <summary>RDS.6: the seconds that enhanced monitoring must have: 1, 5, 10, 15, 30 or 60; null for any but 0.</summary>
    public int? MonitoringIntervalSeconds { get; init; }

    /// <summary>RDS.11 and RDS.50: days that automated backups are kept at least, 7 to 35. Default 7.</summary>
    public int BackupRetentionDays { get; init; } = 7;

    /// <summary>RDS.14: the hours that Aurora MySQL must be able to go back exactly, 0.1 to 72; null for any but 0.</summary>
    public double? BacktrackHours { get; init; }

    /// <summary>RDS.26, DynamoDB.4 and DR.9: whether the vault of the newest recovery point must be locked. Default false.</summary>
    public bool BackupVaultMustBeLocked { get; init; }

    /// <summary>RDS.28 to RDS.33 and DynamoDB.5: keys that must be there, case-sensitive, at most 6; empty for any tag.</summary>
    public IReadOnlyList<string> RequiredTags { get; init; } = [];

    /// <summary>RDS.40: what SQL Server exports, of agent and error.</summary>
    public IReadOnlyList<string> SqlServerLogs { get; init; } = ["agent", "error"];

    /// <summary>RDS.42: what MariaDB exports, of audit, error, general and slowquery.</summary>
    public IReadOnlyList<string> MariaDBLogs { get; init; } = ["audit", "error"];

    /// <summary>DynamoDB.1: bounds of the scaling of reads; null for any.</summary>
    public ScalingBounds? ReadScaling { get; init; }

    /// <summary>DynamoDB.1: bounds of the scaling of writes; null for any.</summary>
    public ScalingBounds? WriteScaling { get; init; }

    /// <summary>DR.1: tags that name an owner, the first that is there counts.</summary>
    public IReadOnlyList<string> OwnerTags { get; init; } = ["data-reliability:owner", "owner", "Owner"];

    /// <summary>Tags that name a team, the first that is there counts.</summary>
    public IReadOnlyList<string> TeamTags { get; init; } = ["data-reliability:team", "team", "Team"];

    /// <summary>DR.6: how long before its end a certificate must be renewed. Default 90 days.</summary>
    public TimeSpan CertificateNotice { get; init; } = TimeSpan.FromDays(90);
}
