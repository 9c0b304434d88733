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
        new("dynamodb:GetItem", "table/"),
        new("dynamodb:Query", "table/"),
        new("dynamodb:PutItem", "table/"),
        new("dynamodb:UpdateItem", "table/"),
        new("dynamodb:DeleteItem", "table/"),
        new("dynamodb:ConditionCheckItem", "table/"),
        new("kms:CreateGrant", "key/"),
        new("kms:Decrypt", "key/"),
        new("kms:DescribeKey", "key/"),
        new("kms:GenerateDataKey", "key/"),
        new("kms:GenerateMac", "key/"),
        new("kms:VerifyMac", "key/"),
        new("rds:AddTagsToResource", "db:", "cluster:", "snapshot:", "cluster-snapshot:"),
        new("rds:DeleteDBCluster", "cluster:"),
        new("rds:DeleteDBInstance", "db:"),
        new("rds:DescribeDBClusters", "cluster:"),
        new("rds:DescribeDBClusterSnapshots", "cluster-snapshot:", "cluster:"),
        new("rds:DescribeDBInstances", "db:"),
        new("rds:DescribeDBSnapshots", "snapshot:", "db:"),
        new("rds:DescribeEvents"),
        new("rds:FailoverDBCluster", "cluster:"),
        new("rds:ModifyDBCluster", "cluster:", "cluster-pg:", "og:"),
        new("rds:ModifyDBInstance", "db:", "og:", "pg:", "subgrp:"),
        new("rds:PromoteReadReplica", "db:"),
        new("rds:RebootDBInstance", "db:"),
        new("rds:RestoreDBClusterFromSnapshot", "cluster:", "cluster-snapshot:", "cluster-pg:", "snapshot:", "subgrp:", "og:"),
        new("rds:RestoreDBInstanceFromDBSnapshot", "db:", "snapshot:", "cluster-snapshot:", "subgrp:", "pg:", "og:"),
        new("s3:GetObject", ""),
        new("s3:PutObject", ""),
        new("sns:Publish", ""),
        new("sqs:SendMessage", ""),
        new("sts:AssumeRole", "role/"),
    }.ToDictionary(facts => facts.Action, StringComparer.Ordinal);
}
