using System.Globalization;

namespace DataReliability.Inventory.Tests;

/// <summary>Answers for a fleet of a given size, page by page: as AWS does, at most as many as were asked for.</summary>
internal sealed class Fleet
{
    private readonly ScriptedAws _aws;

    public Fleet(ScriptedAws aws)
    {
        _aws = aws;
        _aws.Answer("sts:GetCallerIdentity", _ =>
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");
        Rds("DescribeEventSubscriptions", "EventSubscriptionsList", "EventSubscription", () => 1, i =>
            $"<CustSubscriptionId>s{i}</CustSubscriptionId><Status>active</Status><Enabled>true</Enabled><SourceType>db-instance</SourceType>"
            + "<EventCategoriesList><EventCategory>failure</EventCategory></EventCategoriesList>");
        Rds("DescribeDBInstances", "DBInstances", "DBInstance", () => Instances, Instance);
        Rds("DescribeDBClusters", "DBClusters", "DBCluster", () => Clusters, Cluster);
        Rds("DescribeDBSnapshots", "DBSnapshots", "DBSnapshot", () => Snapshots, i =>
            $"<DBSnapshotIdentifier>snap-{i}</DBSnapshotIdentifier><SnapshotType>{(i < ManualSnapshots ? "manual" : "automated")}</SnapshotType><Encrypted>true</Encrypted>");
        Rds("DescribeDBClusterSnapshots", "DBClusterSnapshots", "DBClusterSnapshot", () => ClusterSnapshots, i =>
            $"<DBClusterSnapshotIdentifier>csnap-{i}</DBClusterSnapshotIdentifier><SnapshotType>{(i < ManualClusterSnapshots ? "manual" : "automated")}</SnapshotType><StorageEncrypted>true</StorageEncrypted>");
        Rds("DescribeDBSubnetGroups", "DBSubnetGroups", "DBSubnetGroup", () => 3, i =>
            $"<DBSubnetGroupName>sg{i}</DBSubnetGroupName><DBSubnetGroupArn>arn:aws:rds:eu-central-1:111122223333:subgrp:sg{i}</DBSubnetGroupArn>");
        Rds("DescribeDBSecurityGroups", "DBSecurityGroups", "DBSecurityGroup", () => 1, _ => "<DBSecurityGroupName>default</DBSecurityGroupName>");
        Rds("DescribeDBProxies", "DBProxies", "member", () => 1, _ => "<DBProxyName>proxy</DBProxyName><RequireTLS>true</RequireTLS>");
        Rds("DescribeGlobalClusters", "GlobalClusters", "GlobalClusterMember", () => 1, _ =>
            "<GlobalClusterIdentifier>global</GlobalClusterIdentifier><Engine>aurora-mysql</Engine><EngineVersion>8.0.mysql_aurora.3.08.0</EngineVersion>");
        Rds("DescribeCertificates", "Certificates", "Certificate", () => 1, _ =>
            "<CertificateIdentifier>rds-ca-rsa2048-g1</CertificateIdentifier><ValidTill>2061-05-20T00:00:00Z</ValidTill>");
        Rds("DescribeDBMajorEngineVersions", "DBMajorEngineVersions", "DBMajorEngineVersion", () => 1, _ =>
            "<Engine>postgres</Engine><MajorEngineVersion>17</MajorEngineVersion><SupportedEngineLifecycles><SupportedEngineLifecycle>"
            + "<LifecycleSupportName>open-source-rds-standard-support</LifecycleSupportName><LifecycleSupportEndDate>2030-02-28T23:59:59Z</LifecycleSupportEndDate>"
            + "</SupportedEngineLifecycle></SupportedEngineLifecycles>");
        _aws.Answer("rds:DescribeDBEngineVersions", p => Envelope("DescribeDBEngineVersions",
            $"<DBEngineVersions><DBEngineVersion><Engine>{p["Engine"]}</Engine><EngineVersion>17.6</EngineVersion><Status>available</Status></DBEngineVersion></DBEngineVersions>"));
        _aws.Answer("rds:DescribeDBParameters", _ => Envelope("DescribeDBParameters", Parameter("rds.force_ssl")));
        _aws.Answer("rds:DescribeDBClusterParameters", _ => Envelope("DescribeDBClusterParameters", Parameter("server_audit_logging")));
        _aws.Answer("rds:DescribeDBSnapshotAttributes", p => Envelope("DescribeDBSnapshotAttributes",
            $"<DBSnapshotAttributesResult><DBSnapshotAttributes><DBSnapshotAttribute>{Restore(p["DBSnapshotIdentifier"])}</DBSnapshotAttribute></DBSnapshotAttributes></DBSnapshotAttributesResult>"));
        _aws.Answer("rds:DescribeDBClusterSnapshotAttributes", p => Envelope("DescribeDBClusterSnapshotAttributes",
            $"<DBClusterSnapshotAttributesResult><DBClusterSnapshotAttributes><DBClusterSnapshotAttribute>{Restore(p["DBClusterSnapshotIdentifier"])}</DBClusterSnapshotAttribute></DBClusterSnapshotAttributes></DBClusterSnapshotAttributesResult>"));
        _aws.Answer("ec2:DescribeRouteTables", _ =>
            """
            <DescribeRouteTablesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><routeTableSet>
              <item><routeTableId>rtb-main</routeTableId><vpcId>vpc-1</vpcId><routeSet/>
                <associationSet><item><main>true</main></item></associationSet></item>
              <item><routeTableId>rtb-public</routeTableId><vpcId>vpc-1</vpcId>
                <routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>igw-1</gatewayId></item></routeSet>
                <associationSet><item><main>false</main><subnetId>subnet-public</subnetId></item></associationSet></item>
            </routeTableSet></DescribeRouteTablesResponse>
            """);
        _aws.Answer("backup:ListProtectedResources", _ =>
            """{"Results":[{"ResourceArn":"arn:aws:rds:eu-central-1:111122223333:db:db-0","ResourceType":"RDS","LastBackupTime":1.7e9,"LastBackupVaultArn":"arn:vault"}]}""");
        _aws.Answer("backup:ListBackupVaults", _ => """{"BackupVaultList":[{"BackupVaultArn":"arn:vault","Locked":true}]}""");
        _aws.Answer("tag:GetResources", _ =>
            """
            {"PaginationToken":"","ResourceTagMappingList":[
              {"ResourceARN":"arn:aws:rds:eu-central-1:111122223333:subgrp:sg0","Tags":[{"Key":"owner","Value":"data"}]},
              {"ResourceARN":"arn:aws:dynamodb:eu-central-1:111122223333:table/table-0","Tags":[{"Key":"owner","Value":"shop"}]}]}
            """);
        Tables();
        _aws.Answer("dax:DescribeClusters", _ =>
            """{"Clusters":[{"ClusterName":"dax","SSEDescription":{"Status":"ENABLED"},"ClusterEndpointEncryptionType":"TLS","Nodes":[{"AvailabilityZone":"a"},{"AvailabilityZone":"b"}]}]}""");
    }

    public int Instances { get; set; } = 2;

    public int Clusters { get; set; } = 1;

    public int Snapshots { get; set; } = 2;

    public int ManualSnapshots { get; set; } = 1;

    public int ClusterSnapshots { get; set; } = 2;

    public int ManualClusterSnapshots { get; set; } = 1;

    public int DynamoTables { get; set; } = 1;

    /// <summary>How many parameter groups its instances use between them.</summary>
    public int Groups { get; set; } = 1;

    private static string Restore(string id) =>
        $"<AttributeName>restore</AttributeName><AttributeValues>{(id.EndsWith("-0", StringComparison.Ordinal) ? "<AttributeValue>all</AttributeValue>" : "")}</AttributeValues>";

    private static string Parameter(string name) =>
        $"<Parameters><Parameter><ParameterName>{name}</ParameterName><ParameterValue>1</ParameterValue></Parameter></Parameters>";

    private static string Envelope(string action, string result) =>
        $"<{action}Response xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\"><{action}Result>{result}</{action}Result></{action}Response>";

    private static string Cluster(int i) =>
        $"""
        <DBClusterIdentifier>cl-{i}</DBClusterIdentifier><DbClusterResourceId>cluster-{i}</DbClusterResourceId><Engine>aurora-mysql</Engine>
        <EngineVersion>17.6</EngineVersion><Status>available</Status><StorageEncrypted>true</StorageEncrypted><DeletionProtection>true</DeletionProtection>
        <MultiAZ>true</MultiAZ><IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled><AutoMinorVersionUpgrade>true</AutoMinorVersionUpgrade>
        <CopyTagsToSnapshot>true</CopyTagsToSnapshot><BackupRetentionPeriod>7</BackupRetentionPeriod><DBClusterParameterGroup>cpg</DBClusterParameterGroup>
        <DBClusterMembers><DBClusterMember><DBInstanceIdentifier>m</DBInstanceIdentifier><IsClusterWriter>true</IsClusterWriter>
        <PromotionTier>1</PromotionTier><DBClusterParameterGroupStatus>in-sync</DBClusterParameterGroupStatus></DBClusterMember></DBClusterMembers>
        """;

    private string Instance(int i) =>
        $"""
        <DBInstanceIdentifier>db-{i}</DBInstanceIdentifier><DBInstanceArn>arn:aws:rds:eu-central-1:111122223333:db:db-{i}</DBInstanceArn>
        <DbiResourceId>db-R{i}</DbiResourceId><Engine>postgres</Engine><EngineVersion>{(i == 1 ? "17.1" : "17.6")}</EngineVersion><DBInstanceStatus>available</DBInstanceStatus>
        <StorageEncrypted>true</StorageEncrypted><DeletionProtection>true</DeletionProtection><MultiAZ>true</MultiAZ>
        <IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled><AutoMinorVersionUpgrade>true</AutoMinorVersionUpgrade>
        <CopyTagsToSnapshot>true</CopyTagsToSnapshot><BackupRetentionPeriod>7</BackupRetentionPeriod><PubliclyAccessible>false</PubliclyAccessible>
        <CACertificateIdentifier>rds-ca-rsa2048-g1</CACertificateIdentifier>
        <DBParameterGroups><DBParameterGroup><DBParameterGroupName>pg-{i % Groups}</DBParameterGroupName><ParameterApplyStatus>in-sync</ParameterApplyStatus></DBParameterGroup></DBParameterGroups>
        <DBSubnetGroup><VpcId>vpc-1</VpcId><Subnets><Subnet><SubnetIdentifier>subnet-private</SubnetIdentifier></Subnet>
        <Subnet><SubnetIdentifier>subnet-public</SubnetIdentifier></Subnet></Subnets></DBSubnetGroup>
        <TagList><Tag><Key>tier</Key><Value>gold</Value></Tag></TagList>
        """;

    private void Tables()
    {
        _aws.Answer("dynamodb:ListTables", p =>
        {
            var first = p.TryGetValue("ExclusiveStartTableName", out var last) ? int.Parse(last.Split('-')[1], CultureInfo.InvariantCulture) + 1 : 0;
            var names = Enumerable.Range(first, Math.Min(100, DynamoTables - first)).Select(i => $"table-{i}").ToList();
            var more = first + names.Count < DynamoTables ? $",\"LastEvaluatedTableName\":\"{names[^1]}\"" : "";
            return $$"""{"TableNames":[{{string.Join(",", names.Select(n => $"\"{n}\""))}}]{{more}}}""";
        });
        _aws.Answer("dynamodb:DescribeTable", p =>
            $$"""
            {"Table":{"TableName":"{{p["TableName"]}}","TableStatus":"ACTIVE","TableArn":"arn:aws:dynamodb:eu-central-1:111122223333:table/{{p["TableName"]}}",
              "DeletionProtectionEnabled":true,"SSEDescription":{"Status":"ENABLED","SSEType":"KMS","KMSMasterKeyArn":"arn:aws:kms:eu-central-1:111122223333:key/k1"} } }
            """);
        _aws.Answer("dynamodb:DescribeContinuousBackups", _ =>
            """{"ContinuousBackupsDescription":{"ContinuousBackupsStatus":"ENABLED","PointInTimeRecoveryDescription":{"PointInTimeRecoveryStatus":"ENABLED","LatestRestorableDateTime":1.7e9}}}""");
        _aws.Answer("dynamodb:GetResourcePolicy", _ =>
            """{"Policy":"{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}}}"}""");
        _aws.Answer("kms:DescribeKey", _ => """{"KeyMetadata":{"KeyId":"k1","KeyManager":"CUSTOMER"}}""");
        _aws.Answer("application-autoscaling:DescribeScalableTargets", _ =>
            """{"ScalableTargets":[{"ResourceId":"table/table-0","ScalableDimension":"dynamodb:table:ReadCapacityUnits","MinCapacity":5}]}""");
        _aws.Answer("application-autoscaling:DescribeScalingPolicies", _ =>
            """{"ScalingPolicies":[{"ResourceId":"table/table-0","ScalableDimension":"dynamodb:table:ReadCapacityUnits","TargetTrackingScalingPolicyConfiguration":{"TargetValue":70.0}}]}""");
    }

    private void Rds(string action, string list, string item, Func<int> count, Func<int, string> element) => _aws.Answer($"rds:{action}", p =>
    {
        var first = p.TryGetValue("Marker", out var marker) ? int.Parse(marker, CultureInfo.InvariantCulture) : 0;
        var size = int.Parse(p["MaxRecords"], CultureInfo.InvariantCulture);
        var last = Math.Min(count(), first + size);
        var items = string.Concat(Enumerable.Range(first, last - first).Select(i => $"<{item}>{element(i)}</{item}>"));
        return Envelope(action, $"<{list}>{items}</{list}>{(last < count() ? $"<Marker>{last}</Marker>" : "")}");
    });
}
