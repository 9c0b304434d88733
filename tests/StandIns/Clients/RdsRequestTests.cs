using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class RdsRequestTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonRDSClient _rds;

    public RdsRequestTests() => _rds = new AmazonRDSClient("key", "secret", _aws.Configure(new AmazonRDSConfig()));

    public void Dispose() => _rds.Dispose();

    [Fact]
    public async Task A_restore_sends_its_scalars_lists_and_tags_as_form_parameters()
    {
        _aws.Answers("<RestoreDBInstanceFromDBSnapshotResponse/>");

        await _rds.RestoreDBInstanceFromDBSnapshotAsync(new RestoreDBInstanceFromDBSnapshotRequest
        {
            DBInstanceIdentifier = "dr-restore-1",
            DBSnapshotIdentifier = "rds:orders-2026-11-22",
            PubliclyAccessible = false,
            Port = 5432,
            VpcSecurityGroupIds = ["sg-1", "sg-2"],
            Tags = [new Tag { Key = "data-reliability:run", Value = "run 1/2" }, new Tag { Key = "empty", Value = "" }],
        });

        Assert.Equal(
            "Action=RestoreDBInstanceFromDBSnapshot&DBInstanceIdentifier=dr-restore-1"
            + "&DBSnapshotIdentifier=rds%3Aorders-2026-11-22&Port=5432&PubliclyAccessible=false"
            + "&Tags.Tag.1.Key=data-reliability%3Arun&Tags.Tag.1.Value=run%201%2F2"
            + "&Tags.Tag.2.Key=empty&Tags.Tag.2.Value=&Version=2014-10-31"
            + "&VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-1&VpcSecurityGroupIds.VpcSecurityGroupId.2=sg-2",
            _aws.Request.Body);
        Assert.StartsWith("application/x-www-form-urlencoded", _aws.Request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Filters_are_lists_within_a_list()
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");

        await _rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest
        {
            Filters =
            [
                new Filter { Name = "engine", Values = ["postgres", "aurora-postgresql"] },
                new Filter { Name = "db-cluster-id", Values = ["ledger"] },
            ],
            MaxRecords = 20,
            Marker = "page+2",
        });

        Assert.Equal(
            "Action=DescribeDBInstances&Filters.Filter.1.Name=engine&Filters.Filter.1.Values.Value.1=postgres"
            + "&Filters.Filter.1.Values.Value.2=aurora-postgresql&Filters.Filter.2.Name=db-cluster-id"
            + "&Filters.Filter.2.Values.Value.1=ledger&Marker=page%2B2&MaxRecords=20&Version=2014-10-31",
            _aws.Request.Body);
    }

    [Fact]
    public async Task Times_are_sent_in_utc_and_enumerations_by_value()
    {
        _aws.Answers("<DescribeEventsResponse/>");

        await _rds.DescribeEventsAsync(new DescribeEventsRequest
        {
            SourceType = SourceType.DbInstance,
            StartTime = new DateTime(2026, 11, 22, 23, 5, 6, DateTimeKind.Utc),
            EndTime = new DateTime(2026, 11, 22, 23, 5, 6, 70, DateTimeKind.Utc),
            EventCategories = ["failover"],
        });

        Assert.Equal("db-instance", _aws.Request.Form["SourceType"]);
        Assert.Equal("2026-11-22T23:05:06Z", _aws.Request.Form["StartTime"]);
        Assert.Equal("2026-11-22T23:05:06.070Z", _aws.Request.Form["EndTime"]);
        Assert.Equal("failover", _aws.Request.Form["EventCategories.EventCategory.1"]);
    }

    [Fact]
    public async Task What_was_not_set_is_not_sent()
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");

        await _rds.DescribeDBInstancesAsync();

        Assert.Equal("Action=DescribeDBInstances&Version=2014-10-31", _aws.Request.Body);
    }

    [Fact]
    public async Task A_nested_structure_and_a_list_without_item_names_keep_their_paths()
    {
        _aws.Answers("<ModifyDBInstanceResponse/>");

        await _rds.ModifyDBInstanceAsync(new ModifyDBInstanceRequest
        {
            DBInstanceIdentifier = "orders",
            CloudwatchLogsExportConfiguration = new CloudwatchLogsExportConfiguration { EnableLogTypes = ["postgresql"] },
            MasterUserPassword = "a&b=c %",
            ApplyImmediately = true,
        });

        Assert.Equal(
            "Action=ModifyDBInstance&ApplyImmediately=true"
            + "&CloudwatchLogsExportConfiguration.EnableLogTypes.member.1=postgresql"
            + "&DBInstanceIdentifier=orders&MasterUserPassword=a%26b%3Dc%20%25&Version=2014-10-31",
            _aws.Request.Body);
    }

    [Fact]
    public async Task Requests_are_signed_for_rds_in_the_clients_region()
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");

        await _rds.DescribeDBInstancesAsync();

        Assert.Equal("https://rds.eu-west-1.amazonaws.com/", _aws.Request.Uri.ToString());
        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=key/[0-9]{8}/eu-west-1/rds/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$",
            _aws.Request.Headers["Authorization"]);
        Assert.Contains("api/RDS#", _aws.Request.Headers["User-Agent"]);
    }
}
