using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class RdsResponseTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonRDSClient _rds;

    public RdsResponseTests() => _rds = new AmazonRDSClient("key", "secret", _aws.Configure(new AmazonRDSConfig()));

    public void Dispose() => _rds.Dispose();

    private async Task<DescribeDBInstancesResponse> Describe(string instances)
    {
        _aws.Answers(
            $"""
            <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
              <DescribeDBInstancesResult>{instances}</DescribeDBInstancesResult>
              <ResponseMetadata><RequestId>523e3218</RequestId></ResponseMetadata>
            </DescribeDBInstancesResponse>
            """);
        return await _rds.DescribeDBInstancesAsync();
    }

    [Fact]
    public async Task An_instance_is_read_in_full()
    {
        var response = await Describe(
            """
            <Marker>next</Marker>
            <DBInstances>
              <DBInstance>
                <DBInstanceIdentifier>orders</DBInstanceIdentifier>
                <DbiResourceId>db-ABC</DbiResourceId>
                <Endpoint><Address>orders.local</Address><Port>5432</Port></Endpoint>
                <InstanceCreateTime>2026-11-22T23:05:06.789Z</InstanceCreateTime>
                <MultiAZ>true</MultiAZ>
                <StorageEncrypted>false</StorageEncrypted>
                <AllocatedStorage>20</AllocatedStorage>
                <VpcSecurityGroups>
                  <VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId><Status>active</Status></VpcSecurityGroupMembership>
                  <VpcSecurityGroupMembership><VpcSecurityGroupId>sg-2</VpcSecurityGroupId></VpcSecurityGroupMembership>
                </VpcSecurityGroups>
                <DBSubnetGroup>
                  <Subnets><Subnet><SubnetAvailabilityZone><Name>eu-west-1a</Name></SubnetAvailabilityZone></Subnet></Subnets>
                </DBSubnetGroup>
                <PendingModifiedValues><MasterUserPassword>****</MasterUserPassword></PendingModifiedValues>
                <ReadReplicaDBInstanceIdentifiers>
                  <ReadReplicaDBInstanceIdentifier>orders-r1</ReadReplicaDBInstanceIdentifier>
                </ReadReplicaDBInstanceIdentifiers>
                <TagList><Tag><Key>tier</Key><Value>critical &amp; loved</Value></Tag><Tag><Key>bare</Key><Value/></Tag></TagList>
                <NewInAFutureVersion><Anything/></NewInAFutureVersion>
              </DBInstance>
              <DBInstance><DBInstanceIdentifier>ledger</DBInstanceIdentifier></DBInstance>
            </DBInstances>
            """);

        Assert.Equal("next", response.Marker);
        Assert.Equal("523e3218", response.ResponseMetadata.RequestId);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal(["orders", "ledger"], response.DBInstances.Select(i => i.DBInstanceIdentifier));
        var orders = response.DBInstances[0];
        Assert.Equal("db-ABC", orders.DbiResourceId);
        Assert.Equal(("orders.local", 5432), (orders.Endpoint.Address, orders.Endpoint.Port));
        Assert.Equal(new DateTime(2026, 11, 22, 23, 5, 6, 789), orders.InstanceCreateTime);
        Assert.Equal(DateTimeKind.Utc, orders.InstanceCreateTime!.Value.Kind);
        Assert.Equal((true, false, 20), (orders.MultiAZ, orders.StorageEncrypted, orders.AllocatedStorage));
        Assert.Equal([("sg-1", "active"), ("sg-2", null)], orders.VpcSecurityGroups.Select(g => (g.VpcSecurityGroupId, (string?)g.Status)));
        Assert.Equal("eu-west-1a", orders.DBSubnetGroup.Subnets.Single().SubnetAvailabilityZone.Name);
        Assert.Equal("****", orders.PendingModifiedValues.MasterUserPassword);
        Assert.Equal("orders-r1", Assert.Single(orders.ReadReplicaDBInstanceIdentifiers));
        Assert.Equal([("tier", "critical & loved"), ("bare", "")], orders.TagList.Select(t => (t.Key, t.Value)));
    }

    [Fact]
    public async Task What_the_answer_lacks_is_null()
    {
        var instance = Assert.Single((await Describe("<DBInstances><DBInstance/></DBInstances>")).DBInstances);

        Assert.Null(instance.DBInstanceIdentifier);
        Assert.Null(instance.MultiAZ);
        Assert.Null(instance.AllocatedStorage);
        Assert.Null(instance.InstanceCreateTime);
        Assert.Null(instance.Endpoint);
        Assert.Null(instance.TagList);
    }

    [Fact]
    public async Task An_empty_list_is_null() => Assert.Null((await Describe("<DBInstances/>")).DBInstances);

    [Fact]
    public async Task A_value_that_the_model_does_not_know_is_kept()
    {
        _aws.Answers(
            """
            <DescribeEventsResponse><DescribeEventsResult><Events><Event>
              <SourceType>db-of-tomorrow</SourceType><EventCategories><EventCategory>failover</EventCategory></EventCategories>
            </Event></Events></DescribeEventsResult></DescribeEventsResponse>
            """);

        var happened = Assert.Single((await _rds.DescribeEventsAsync()).Events);

        Assert.Equal("db-of-tomorrow", happened.SourceType.Value);
        Assert.NotEqual(SourceType.DbInstance, happened.SourceType);
        Assert.Equal("failover", Assert.Single(happened.EventCategories));
    }

    [Fact]
    public async Task A_list_of_lists_is_read()
    {
        _aws.Answers(
            """
            <DescribeDBSnapshotAttributesResponse><DescribeDBSnapshotAttributesResult><DBSnapshotAttributesResult>
              <DBSnapshotIdentifier>s</DBSnapshotIdentifier>
              <DBSnapshotAttributes><DBSnapshotAttribute><AttributeName>restore</AttributeName>
                <AttributeValues><AttributeValue>111</AttributeValue><AttributeValue>all</AttributeValue></AttributeValues>
              </DBSnapshotAttribute></DBSnapshotAttributes>
            </DBSnapshotAttributesResult></DescribeDBSnapshotAttributesResult></DescribeDBSnapshotAttributesResponse>
            """);

        var response = await _rds.DescribeDBSnapshotAttributesAsync(new DescribeDBSnapshotAttributesRequest { DBSnapshotIdentifier = "s" });

        Assert.Equal(["111", "all"], Assert.Single(response.DBSnapshotAttributesResult.DBSnapshotAttributes).AttributeValues);
    }
}
