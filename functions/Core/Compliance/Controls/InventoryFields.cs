using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls;

/// <summary>Which call reads which part of the inventory.</summary>
internal static class InventoryFields
{
    /// <summary>Parts of a resource's record, by the names of its properties.</summary>
    public static IEnumerable<InventoryField> Of(string resource, params string[] names) =>
        names.Select(name => new InventoryField(resource, name, Call(resource, name)));

    private static string Call(string resource, string name) => (resource, name) switch
    {
        (nameof(DBInstance), nameof(DBInstance.Parameters)) => "rds:DescribeDBParameters",
        (nameof(DBCluster), nameof(DBCluster.Parameters)) => "rds:DescribeDBClusterParameters",
        (_, nameof(DatabaseResource.EngineSupport)) => "rds:DescribeDBEngineVersions, rds:DescribeDBMajorEngineVersions",
        (_, nameof(DatabaseResource.Backup)) => "backup:ListProtectedResources",
        (_, nameof(DatabaseResource.LastValidation)) => "dynamodb:GetItem",
        (_, nameof(DBInstance.AuthorityValidTill)) => "rds:DescribeCertificates",
        (_, nameof(DBInstance.InternetRoutedSubnets)) => "ec2:DescribeRouteTables",
        (nameof(DBSnapshot), nameof(RdsSnapshot.SharedWith)) => "rds:DescribeDBSnapshotAttributes",
        (nameof(DBClusterSnapshot), nameof(RdsSnapshot.SharedWith)) => "rds:DescribeDBClusterSnapshotAttributes",
        (nameof(DBSubnetGroup) or nameof(DBSecurityGroup) or nameof(DBProxy) or nameof(DynamoDBTable), nameof(Resource.Tags)) => "tag:GetResources",
        (_, nameof(DynamoDBTable.PointInTimeRecovery)) => "dynamodb:DescribeContinuousBackups",
        (nameof(DynamoDBTable), nameof(DynamoDBTable.SharedWith)) => "dynamodb:GetResourcePolicy",
        (_, nameof(DynamoDBTable.Key)) => "dynamodb:DescribeTable, kms:DescribeKey",
        (_, nameof(DynamoDBTable.ReadScaling) or nameof(DynamoDBTable.WriteScaling)) =>
            "application-autoscaling:DescribeScalableTargets, application-autoscaling:DescribeScalingPolicies",
        (nameof(AccountRegion), _) => "rds:DescribeEventSubscriptions",
        (nameof(DBInstance), _) => "rds:DescribeDBInstances",
        (nameof(DBCluster), _) => "rds:DescribeDBClusters",
        (nameof(DBSnapshot), _) => "rds:DescribeDBSnapshots",
        (nameof(DBClusterSnapshot), _) => "rds:DescribeDBClusterSnapshots",
        (nameof(DBProxy), _) => "rds:DescribeDBProxies",
        (nameof(GlobalCluster), _) => "rds:DescribeGlobalClusters",
        (nameof(DynamoDBTable), _) => "dynamodb:DescribeTable",
        (nameof(DaxCluster), _) => "dax:DescribeClusters",
        _ => throw new ArgumentOutOfRangeException(nameof(name), $"{resource}.{name}", "no call reads this: name one"),
    };
}
