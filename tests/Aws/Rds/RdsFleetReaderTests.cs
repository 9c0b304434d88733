using System.Net;
using Amazon.RDS;
using Amazon.Runtime;
using DataReliability.Aws.Rds;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;

namespace DataReliability.Aws.Tests.Rds;

public sealed class RdsFleetReaderTests : IDisposable
{
    private readonly ScriptedHttp _http = new();
    private readonly AmazonRDSClient _rds;

    public RdsFleetReaderTests() =>
        _rds = new AmazonRDSClient(new BasicAWSCredentials("key", "secret"), _http.Configure(new AmazonRDSConfig()));

    public void Dispose()
    {
        _rds.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task An_instance_is_read_with_all_that_guards_it()
    {
        _http.Answers(Instances("""
            <DBInstance>
              <DBInstanceIdentifier>ledger</DBInstanceIdentifier><DbiResourceId>db-1</DbiResourceId><Engine>postgres</Engine>
              <EngineVersion>17.6</EngineVersion><DBInstanceStatus>available</DBInstanceStatus><DBInstanceClass>db.m7g.large</DBInstanceClass>
              <Endpoint><Address>ledger.example</Address><Port>5433</Port></Endpoint><MasterUsername>owner</MasterUsername><DBName>books</DBName>
              <DBSubnetGroup><DBSubnetGroupName>isolated</DBSubnetGroupName></DBSubnetGroup>
              <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId></VpcSecurityGroupMembership></VpcSecurityGroups>
              <DBParameterGroups><DBParameterGroup><DBParameterGroupName>pg</DBParameterGroupName><ParameterApplyStatus>in-sync</ParameterApplyStatus></DBParameterGroup></DBParameterGroups>
              <PubliclyAccessible>false</PubliclyAccessible><DeletionProtection>true</DeletionProtection>
              <PendingModifiedValues><MasterUserPassword>****</MasterUserPassword></PendingModifiedValues>
              <TagList><Tag><Key>data-reliability:stack</Key><Value>stack-a</Value></Tag></TagList>
            </DBInstance>
            """));

        var seen = Assert.IsType<Sight<DatabaseInstance>.Seen>(await Reader.FindInstanceAsync("ledger", CancellationToken.None)).Value;

        Assert.Equal(("ledger", "db-1", "available", "ledger.example", 5433), (seen.Id, seen.ResourceId, seen.Status, seen.Host, seen.Port));
        Assert.Equal(("isolated", false, true), (seen.SubnetGroup, seen.PubliclyAccessible, seen.DeletionProtection));
        Assert.Equal(["sg-1"], seen.SecurityGroups);
        Assert.Equal(["pg"], seen.ParameterGroups);
        Assert.Equal(["MasterUserPassword"], seen.PendingChanges);
        Assert.Equal("stack-a", seen.Tag("data-reliability:stack"));
    }

    [Fact]
    public async Task What_RDS_leaves_out_is_empty_or_not_told()
    {
        _http.Answers(Instances("<DBInstance><DBInstanceIdentifier>ledger</DBInstanceIdentifier></DBInstance>"));

        var seen = Assert.IsType<Sight<DatabaseInstance>.Seen>(await Reader.FindInstanceAsync("ledger", CancellationToken.None)).Value;

        Assert.Empty(seen.SecurityGroups);
        Assert.Empty(seen.Tags);
        Assert.Empty(seen.PendingChanges);
        Assert.Null(seen.PubliclyAccessible);
        Assert.Null(seen.DeletionProtection);
        Assert.Null(seen.Host);
    }

    [Fact]
    public async Task A_parameter_group_that_waits_for_a_reboot_is_not_in_force()
    {
        _http.Answers(Instances("""
            <DBInstance><DBParameterGroups><DBParameterGroup><DBParameterGroupName>pg</DBParameterGroupName><ParameterApplyStatus>pending-reboot</ParameterApplyStatus></DBParameterGroup></DBParameterGroups></DBInstance>
            """));

        var seen = Assert.IsType<Sight<DatabaseInstance>.Seen>(await Reader.FindInstanceAsync("ledger", CancellationToken.None)).Value;

        Assert.Equal(["pg (pending-reboot)"], seen.ParameterGroups);
    }

    [Fact]
    public async Task Only_not_found_is_gone()
    {
        _http.Fails("DBInstanceNotFound", HttpStatusCode.NotFound).Fails("Throttling").Fails("AccessDenied", HttpStatusCode.Forbidden)
            .Fails("InternalFailure", HttpStatusCode.InternalServerError).Breaks(new HttpRequestException("reset"));

        Assert.IsType<Sight<DatabaseInstance>.Gone>(await FindAsync());
        Assert.Equal(new Sight<DatabaseInstance>.Unknown("DescribeDBInstances", "Throttling: because"), await FindAsync());
        Assert.Equal(new Sight<DatabaseInstance>.Unknown("DescribeDBInstances", "AccessDenied: because"), await FindAsync());
        Assert.IsType<Sight<DatabaseInstance>.Unknown>(await FindAsync());
        Assert.IsType<Sight<DatabaseInstance>.Unknown>(await FindAsync());

        Task<Sight<DatabaseInstance>> FindAsync() => Reader.FindInstanceAsync("ledger", CancellationToken.None);
    }

    [Fact]
    public async Task All_pages_are_read_or_none_is_believed()
    {
        _http.Answers(Instances("<DBInstance><DBInstanceIdentifier>a</DBInstanceIdentifier></DBInstance>", "m1"))
            .Answers(Instances("<DBInstance><DBInstanceIdentifier>b</DBInstanceIdentifier></DBInstance>"))
            .Answers(Instances("<DBInstance><DBInstanceIdentifier>a</DBInstanceIdentifier></DBInstance>", "m1"))
            .Fails("Throttling");

        var all = Assert.IsType<Sight<IReadOnlyList<DatabaseInstance>>.Seen>(await Reader.ListInstancesAsync(CancellationToken.None));
        Assert.Equal(["a", "b"], all.Value.Select(instance => instance.Id));
        Assert.Equal("m1", _http.Forms[1]["Marker"]);
        Assert.IsType<Sight<IReadOnlyList<DatabaseInstance>>.Unknown>(await Reader.ListInstancesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_snapshot_is_as_old_as_its_original()
    {
        _http.Answers("""
            <DescribeDBSnapshotsResponse><DescribeDBSnapshotsResult><DBSnapshots><DBSnapshot>
              <DBSnapshotIdentifier>copy</DBSnapshotIdentifier><DBSnapshotArn>arn</DBSnapshotArn><DbiResourceId>db-1</DbiResourceId>
              <Status>available</Status><SnapshotType>manual</SnapshotType><SnapshotCreateTime>2026-03-05T00:00:00Z</SnapshotCreateTime>
              <OriginalSnapshotCreateTime>2026-03-01T00:00:00Z</OriginalSnapshotCreateTime><SnapshotDatabaseTime>2026-02-28T23:59:00Z</SnapshotDatabaseTime>
            </DBSnapshot></DBSnapshots></DescribeDBSnapshotsResult></DescribeDBSnapshotsResponse>
            """);

        var seen = Assert.IsType<Sight<Snapshot>.Seen>(await Reader.FindSnapshotAsync("copy", CancellationToken.None)).Value;

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), seen.TakenAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 23, 59, 0, TimeSpan.Zero), seen.DatabaseTime);
    }

    [Fact]
    public async Task A_snapshot_that_is_not_found_is_gone()
    {
        _http.Fails("DBSnapshotNotFound", HttpStatusCode.NotFound);

        Assert.IsType<Sight<Snapshot>.Gone>(await Reader.FindSnapshotAsync("copy", CancellationToken.None));
    }

    private RdsFleetReader Reader => new(_rds);

    private static string Instances(string instances, string? marker = null) => $"""
        <DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances>{instances}</DBInstances>{(marker is null ? "" : $"<Marker>{marker}</Marker>")}</DescribeDBInstancesResult></DescribeDBInstancesResponse>
        """;
}
