namespace DataReliability.LocalCloud.S3;

/// <summary>A bucket.</summary>
internal sealed record S3Bucket(string Name, string Account, string Region, DateTimeOffset Created)
{
    /// <summary>Enabled or Suspended; null when it was never asked for.</summary>
    public string? Versioning { get; init; }

    /// <summary>The default encryption as put, XML; null for none.</summary>
    public string? Encryption { get; init; }

    public string? Tagging { get; init; }

    /// <summary>Whether objects can be locked.</summary>
    public bool HasLock { get; init; }

    /// <summary>The default retention, GOVERNANCE or COMPLIANCE; null for none.</summary>
    public string? LockMode { get; init; }

    public int LockDays { get; init; }
}
