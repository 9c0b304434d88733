namespace DataReliability.Dr.Templates.Iam;

/// <summary>What AWS lets an action be narrowed by.</summary>
/// <param name="Action">Such as <c>rds:DeleteDBInstance</c>.</param>
/// <param name="Resources">How the resource part of an ARN that it takes begins, such as <c>db:</c>; empty for one that only
/// <c>*</c> can name.</param>
internal sealed record ActionFacts(string Action, params string[] Resources)
{
    /// <summary>Every action that a function may be granted. Source: the Service Authorization Reference, "Resource types".
    /// An action that is missing here is added with what that page says of it.</summary>
    public static IReadOnlyDictionary<string, ActionFacts> All { get; } = new ActionFacts[]
    {
        new("application-autoscaling:DescribeScalableTargets"),
        new("application-autoscaling:DescribeScalingPolicies"),
        new("backup:ListProtectedResources"),
        new("dax:DescribeClusters", "cache/"),
        new("dynamodb:BatchGetItem", "table/"),
        new("dynamodb:BatchWriteItem", "table/"),
        new("dynamodb:DescribeContinuousBackups", "table/"),
        new("dynamodb:DescribeTable", "table/"),
        new("dynamodb:GetResourcePolicy", "table/"),
        new("dynamodb:ListTables"),
        new("dynamodb:GetItem", "table/"),
        new("dynamodb:Query", "table/"),
        new("dynamodb:PutItem", "table/"),
        new("dynamodb:UpdateItem", "table/"),
        new("dynamodb:DeleteItem", "table/"),
        new("dynamodb:ConditionCheckItem", "table/"),
        new("ec2:DescribeRouteTables"),
        new("kms:CreateGrant", "key/"),
        new("kms:Decrypt", "key/"),
        new("kms:DescribeKey", "key/"),
        new("kms:GenerateDataKey", "key/"),
        new("kms:GenerateMac", "key/"),
        new("kms:VerifyMac", "key/"),
        new("rds:AddTagsToResource", "db:", "cluster:", "snapshot:", "cluster-snapshot:"),
        new("rds:DeleteDBCluster", "cluster:"),
        new("rds:DeleteDBInstance", "db:"),
        new("rds:DescribeCertificates"),
        new("rds:DescribeDBClusterParameters", "cluster-pg:"),
        new("rds:DescribeDBClusterSnapshotAttributes", "cluster-snapshot:"),
        new("rds:DescribeDBClusters", "cluster:"),
        new("rds:DescribeDBClusterSnapshots", "cluster-snapshot:", "cluster:"),
        new("rds:DescribeDBEngineVersions"),
        new("rds:DescribeDBInstances", "db:"),
        new("rds:DescribeDBMajorEngineVersions"),
        new("rds:DescribeDBParameters", "pg:"),
        new("rds:DescribeDBProxies", "db-proxy:"),
        new("rds:DescribeDBSecurityGroups", "secgrp:"),
        new("rds:DescribeDBSnapshotAttributes", "snapshot:"),
        new("rds:DescribeDBSnapshots", "snapshot:", "db:"),
        new("rds:DescribeDBSubnetGroups", "subgrp:"),
        new("rds:DescribeEvents"),
        new("rds:DescribeEventSubscriptions", "es:"),
        new("rds:DescribeGlobalClusters", "global-cluster:"),
        new("rds:FailoverDBCluster", "cluster:"),
        new("rds:ModifyDBCluster", "cluster:", "cluster-pg:", "og:"),
        new("rds:ModifyDBClusterSnapshotAttribute", "cluster-snapshot:"),
        new("rds:ModifyDBInstance", "db:", "og:", "pg:", "subgrp:"),
        new("rds:ModifyDBSnapshotAttribute", "snapshot:"),
        new("rds:PromoteReadReplica", "db:"),
        new("rds:RebootDBInstance", "db:"),
        new("rds:RestoreDBClusterFromSnapshot", "cluster:", "cluster-snapshot:", "cluster-pg:", "snapshot:", "subgrp:", "og:"),
        new("rds:RestoreDBInstanceFromDBSnapshot", "db:", "snapshot:", "cluster-snapshot:", "subgrp:", "pg:", "og:"),
        new("s3:GetObject", ""),
        new("s3:PutObject", ""),
        new("sns:Publish", ""),
        new("sqs:SendMessage", ""),
        new("sts:AssumeRole", "role/"),
        new("tag:GetResources"),
    }.ToDictionary(facts => facts.Action, StringComparer.Ordinal);
}
