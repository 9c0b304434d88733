namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>A table that is metadata only: it is described, and holds nothing.</summary>
/// <param name="BillingMode">PROVISIONED or PAY_PER_REQUEST.</param>
internal sealed record TableMetadata(string BillingMode, bool DeletionProtection, IReadOnlyDictionary<string, string> Tags, DateTimeOffset Created);
