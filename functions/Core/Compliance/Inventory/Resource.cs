using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>
/// A resource with all that controls read of it. What comes from calls shared by many, such as a parameter group, is one
/// object that they all refer to: only the resource at hand and what is shared need to be in memory.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(AccountRegion), "account-region")]
[JsonDerivedType(typeof(DBInstance), "db-instance")]
[JsonDerivedType(typeof(DBCluster), "db-cluster")]
[JsonDerivedType(typeof(DBSnapshot), "db-snapshot")]
[JsonDerivedType(typeof(DBClusterSnapshot), "db-cluster-snapshot")]
[JsonDerivedType(typeof(DBSubnetGroup), "db-subnet-group")]
[JsonDerivedType(typeof(DBSecurityGroup), "db-security-group")]
[JsonDerivedType(typeof(DBProxy), "db-proxy")]
[JsonDerivedType(typeof(GlobalCluster), "global-cluster")]
[JsonDerivedType(typeof(DynamoDBTable), "dynamodb-table")]
[JsonDerivedType(typeof(DaxCluster), "dax-cluster")]
public abstract record Resource
{
    /// <summary>Twelve digits.</summary>
    public required string Account { get; init; }

    /// <summary>Such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Its identifier within account, Region and type.</summary>
    public required string Id { get; init; }

    /// <summary>Its tags; empty when it has none.</summary>
    public Read<IReadOnlyDictionary<string, string>> Tags { get; init; }

    /// <summary>CloudFormation's name of its type: one of <see cref="ResourceTypes"/>.</summary>
    [JsonIgnore]
    public abstract string Type { get; }
}
