namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>What the engine does not keep of a table; and all there is of a table that is metadata only.</summary>
/// <param name="Arn">The table's, in the account and Region where it is.</param>
internal sealed record TableSetting(string Arn)
{
    /// <summary>Null for a table of the engine.</summary>
    public TableMetadata? Metadata { get; init; }

    /// <summary>The ARN of the key that encrypts it; null for one that AWS owns.</summary>
    public string? Key { get; init; }

    /// <summary>The resource policy, JSON; null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>The name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name => Arn[(Arn.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
