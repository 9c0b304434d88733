namespace DataReliability.LocalCloud.S3;

/// <summary>A version of an object, or a delete marker.</summary>
/// <param name="Version">The version's id; <c>null</c> in a bucket without versions.</param>
/// <param name="Order">Later versions have higher ones.</param>
internal sealed record S3Object(string Bucket, string Key, string Version, long Order, DateTimeOffset Modified)
{
    public bool IsDeleteMarker { get; init; }

    /// <summary>The file of its data, in the store's folder.</summary>
    public string File { get; init; } = "";

    public long Size { get; init; }

    /// <summary>The MD5 in hexadecimal, quoted.</summary>
    public string ETag { get; init; } = "";

    /// <summary>What comes back with the object: content headers, user metadata, checksums, encryption.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>GOVERNANCE or COMPLIANCE; null when it is not retained.</summary>
    public string? RetentionMode { get; init; }

    public DateTimeOffset? RetainUntil { get; init; }

    public bool HasLegalHold { get; init; }
}
