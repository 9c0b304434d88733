using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>A DB instance. Its members are read and written under <see cref="RdsModel.Gate"/> only, but for the engine.</summary>
internal sealed class DbInstance
{
    public required string Id { get; init; }
    public required string Arn { get; init; }
    public required string ResourceId { get; init; }
    public required string Engine { get; init; }
    public required string EngineVersion { get; set; }
    public required string Class { get; set; }
    public required string MasterUsername { get; init; }
    public required string SubnetGroup { get; set; }
    public required string ParameterGroup { get; set; }
    public required List<string> SecurityGroups { get; set; }
    public required List<Tag> Tags { get; set; }
    public string? DbName { get; init; }
    public string Status { get; set; } = "creating";
    public string ParameterApplyStatus { get; set; } = "in-sync";
    public string AvailabilityZone { get; init; } = "";
    public string StorageType { get; set; } = "gp3";
    public string? KmsKeyId { get; init; }
    public string BackupWindow { get; set; } = "03:00-03:30";
    public string MaintenanceWindow { get; set; } = "sun:04:00-sun:04:30";
    public string? Failure { get; set; }
    public DateTimeOffset? CreateTime { get; set; }
    public int AllocatedStorage { get; set; }
    public int? Iops { get; set; }
    public int BackupRetention { get; set; }
    public int Port { get; set; }
    public bool MultiAz { get; set; }
    public bool AutoMinorVersionUpgrade { get; set; } = true;
    public bool PubliclyAccessible { get; set; }
    public bool CopyTagsToSnapshot { get; set; }
    public bool IamAuthentication { get; set; }
    public bool DeletionProtection { get; set; }
    public bool PasswordPending { get; set; }
    public bool EndpointKnown { get; set; }

    /// <summary>The real database; null when the instance is metadata only.</summary>
    public DatabaseEngine? Database { get; init; }

    /// <summary>What is being done to the instance; each piece of work follows the one before it.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    /// <summary>Breaks off what is being done, for a deletion.</summary>
    public CancellationTokenSource Cancellation { get; set; } = new();
}
