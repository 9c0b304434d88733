namespace DataReliability.Core.Compliance.Inventory;

/// <summary>CloudFormation's names of what is judged.</summary>
public static class ResourceTypes
{
    /// <summary>An account in a Region, for what is set up once for all.</summary>
    public const string AccountRegion = "AWS::::Account";

    /// <summary>A DB instance, of a cluster or by itself.</summary>
    public const string DBInstance = "AWS::RDS::DBInstance";

    /// <summary>A DB cluster: Aurora, Multi-AZ, Neptune or DocumentDB.</summary>
    public const string DBCluster = "AWS::RDS::DBCluster";

    /// <summary>A snapshot of an instance.</summary>
    public const string DBSnapshot = "AWS::RDS::DBSnapshot";

    /// <summary>A snapshot of a cluster.</summary>
    public const string DBClusterSnapshot = "AWS::RDS::DBClusterSnapshot";

    /// <summary>A DB subnet group.</summary>
    public const string DBSubnetGroup = "AWS::RDS::DBSubnetGroup";

    /// <summary>A DB security group, of EC2-Classic.</summary>
    public const string DBSecurityGroup = "AWS::RDS::DBSecurityGroup";

    /// <summary>An RDS proxy.</summary>
    public const string DBProxy = "AWS::RDS::DBProxy";

    /// <summary>An Aurora global database.</summary>
    public const string GlobalCluster = "AWS::RDS::GlobalCluster";

    /// <summary>A DynamoDB table.</summary>
    public const string DynamoDBTable = "AWS::DynamoDB::Table";

    /// <summary>A DAX cluster.</summary>
    public const string DaxCluster = "AWS::DAX::Cluster";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AccountRegion, DBInstance, DBCluster, DBSnapshot, DBClusterSnapshot, DBSubnetGroup, DBSecurityGroup, DBProxy,
        GlobalCluster, DynamoDBTable, DaxCluster,
    ];
}
