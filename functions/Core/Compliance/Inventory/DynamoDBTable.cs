using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DynamoDB table. From dynamodb:DescribeTable unless said; its tags come from tag:GetResources.</summary>
public sealed record DynamoDBTable : Resource
{
    /// <summary>TableStatus, such as <c>ACTIVE</c>.</summary>
    public Read<string> Status { get; init; }

    /// <summary>BillingModeSummary.BillingMode; <c>PROVISIONED</c> when the answer holds none.</summary>
    public Read<string> BillingMode { get; init; }

    /// <summary>DeletionProtectionEnabled; false when the answer holds none.</summary>
    public Read<bool> DeletionProtection { get; init; }

    /// <summary>SSEDescription, as key: whose it is. <see cref="TableKey.AwsOwned"/> when the answer holds none.</summary>
    public Read<TableKey> Key { get; init; }

    /// <summary>How it goes back in time (dynamodb:DescribeContinuousBackups).</summary>
    public Read<PointInTimeRecovery> PointInTimeRecovery { get; init; }

    /// <summary>
    /// The account ids that its resource policy allows something, other than its own; <c>*</c> for everybody
    /// (dynamodb:GetResourcePolicy); empty without a policy.
    /// </summary>
    public Read<IReadOnlyList<string>> SharedWith { get; init; }

    /// <summary>How its reads scale (application-autoscaling:DescribeScalableTargets, …:DescribeScalingPolicies); null when they do not.</summary>
    public Read<TableScaling?> ReadScaling { get; init; }

    /// <summary>How its writes scale; null when they do not.</summary>
    public Read<TableScaling?> WriteScaling { get; init; }

    /// <summary>How AWS Backup protects it (backup:ListProtectedResources); null when it does not.</summary>
    public Read<BackupProtection?> Backup { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DynamoDBTable;
}
