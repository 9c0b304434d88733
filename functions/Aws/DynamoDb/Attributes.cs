namespace DataReliability.Aws.DynamoDb;

/// <summary>Names of the table's attributes. The template's keys, index, expiry and stream filter use the same.</summary>
internal static class Attributes
{
    public const string PartitionKey = "PK";
    public const string SortKey = "SK";
    public const string DuePartitionKey = "DuePK";
    public const string DueSortKey = "DueSK";
    public const string DueIndex = "due";
    public const string ExpiresAt = "ExpiresAt";
    public const string Entity = "Entity";

    public const string Id = "Id";
    public const string Version = "Version";
    public const string Status = "Status";
    public const string State = "State";
    public const string CreatedAt = "CreatedAt";
    public const string UpdatedAt = "UpdatedAt";
    public const string DueAt = "DueAt";
    public const string Lease = "Lease";
    public const string Pending = "Pending";
    public const string Attempts = "Attempts";
    public const string FailedLooks = "FailedLooks";
    public const string CorrelationId = "CorrelationId";
    public const string Outcomes = "Outcomes";
    public const string Buried = "Buried";
    public const string Index = "Index";
    public const string At = "At";
    public const string Text = "Text";
    public const string Workflow = "Workflow";
    public const string Type = "Type";
    public const string Data = "Data";
    public const string Filters = "Filters";
    public const string SentAt = "SentAt";
    public const string Json = "Json";
}
