namespace DataReliability.RdsModel.Resources;

/// <summary>What a modification changes as soon as it is applied: PendingModifiedValues. Null leaves a value as it is.</summary>
public sealed record PendingChanges
{
    /// <summary>Nothing to change.</summary>
    public static PendingChanges None { get; } = new();

    public string? Class { get; init; }
    public int? AllocatedStorage { get; init; }
    public string? MasterUserPassword { get; init; }
    public int? Port { get; init; }
    public int? BackupRetention { get; init; }
    public bool? MultiAz { get; init; }
    public string? EngineVersion { get; init; }
    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }
    public string? StorageType { get; init; }
    public string? NewIdentifier { get; init; }
    public string? CertificateAuthority { get; init; }
    public string? SubnetGroup { get; init; }
    public bool? IamAuthentication { get; init; }

    /// <summary>Whether there is something that waits for the maintenance window or for ApplyImmediately.</summary>
    public bool IsEmpty => this == None;

    /// <summary>These, and over them another's.</summary>
    public PendingChanges Over(PendingChanges newer) => new()
    {
        Class = newer.Class ?? Class,
        AllocatedStorage = newer.AllocatedStorage ?? AllocatedStorage,
        MasterUserPassword = newer.MasterUserPassword ?? MasterUserPassword,
        Port = newer.Port ?? Port,
        BackupRetention = newer.BackupRetention ?? BackupRetention,
        MultiAz = newer.MultiAz ?? MultiAz,
        EngineVersion = newer.EngineVersion ?? EngineVersion,
        Iops = newer.Iops ?? Iops,
        StorageThroughput = newer.StorageThroughput ?? StorageThroughput,
        StorageType = newer.StorageType ?? StorageType,
        NewIdentifier = newer.NewIdentifier ?? NewIdentifier,
        CertificateAuthority = newer.CertificateAuthority ?? CertificateAuthority,
        SubnetGroup = newer.SubnetGroup ?? SubnetGroup,
        IamAuthentication = newer.IamAuthentication ?? IamAuthentication,
    };
}
