using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Tests.Rds;

public class RefusalTests
{
    [Theory]
    [InlineData("DescribeDBInstances", "DBInstanceIdentifier=none", "DBInstanceNotFound", 404)]
    [InlineData("DescribeDBSnapshots", "DBSnapshotIdentifier=none", "DBSnapshotNotFound", 404)]
    [InlineData("DescribeDBInstances", "Filters.Filter.1.Name=colour", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "MaxRecords=19", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "MaxRecords=101", "InvalidParameterValue", 400)]
    [InlineData("DescribeDBInstances", "MaxRecords=ten", "MalformedInput", 400)]
    [InlineData("DescribeDBInstances", "Marker=!", "InvalidParameterValue", 400)]
    [InlineData("ModifyDBInstance", "DBInstanceIdentifier=none", "DBInstanceNotFound", 404)]
    [InlineData("DeleteDBInstance", "DBInstanceIdentifier=none", "DBInstanceNotFound", 404)]
    [InlineData("DeleteDBInstance", "DBInstanceIdentifier=db", "InvalidParameterCombination", 400)]
    [InlineData("DeleteDBSnapshot", "DBSnapshotIdentifier=none", "DBSnapshotNotFound", 404)]
    [InlineData("ListTagsForResource", "ResourceName=arn:aws:rds:eu-west-1:111122223333:db:none", "DBInstanceNotFound", 404)]
    [InlineData("ListTagsForResource", "ResourceName=db", "InvalidParameterValue", 400)]
    [InlineData("DescribeEvents", "SourceIdentifier=db", "InvalidParameterCombination", 400)]
    [InlineData("CreateDBSnapshot", "DBInstanceIdentifier=db", "MissingParameter", 400)]
    [InlineData("CreateBlueGreenDeployment", "Source=db", "InvalidAction", 400)]
    [InlineData("RebootDBCluster", "DBClusterIdentifier=db", "DBClusterNotFoundFault", 404)]
    public async Task A_call_that_rds_refuses_gets_its_code(string action, string parameter, string code, int status)
    {
        await using var rds = await StartAsync();
        var refusal = await Assert.ThrowsAsync<AwsErrorException>(() => rds.CallAsync(action, parameter));
        Assert.Equal((code, status), (refusal.Code, refusal.Status));
    }

    [Theory]
    [InlineData("1db")]
    [InlineData("db-")]
    [InlineData("d--b")]
    [InlineData("d_b")]
    public async Task An_identifier_that_is_none_is_refused(string id)
    {
        await using var rds = await StartAsync();
        Assert.Equal("InvalidParameterValue", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.CreateMetadataAsync(id))).Code);
    }

    [Fact]
    public async Task A_taken_name_is_refused_for_instances_and_snapshots()
    {
        await using var rds = await StartAsync();
        Assert.Equal("DBInstanceAlreadyExists", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.CreateMetadataAsync("DB"))).Code);
        await rds.SnapshotAsync("db", "s");
        await rds.UntilSnapshotAsync("s");
        await rds.UntilAsync("db");
        Assert.Equal("DBSnapshotAlreadyExists", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.SnapshotAsync("db", "s"))).Code);
        Assert.Equal("DBInstanceAlreadyExists", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.RestoreAsync("s", "db"))).Code);
    }

    [Fact]
    public async Task A_protected_instance_is_deleted_only_after_the_protection_is_lifted()
    {
        await using var rds = new RdsBench();
        await rds.CreateMetadataAsync("db", "DeletionProtection=true");
        await rds.UntilAsync("db");
        var refusal = await Assert.ThrowsAsync<AwsErrorException>(() => rds.DeleteAsync("db"));
        Assert.Equal("InvalidParameterCombination", refusal.Code);
        Assert.Equal("Cannot delete protected DB Instance, please disable deletion protection and try again.", refusal.Message);

        await rds.CallAsync("ModifyDBInstance", "DBInstanceIdentifier=db", "DeletionProtection=false");
        await rds.DeleteAsync("db");
        await rds.UntilGoneAsync("db");
    }

    [Fact]
    public async Task An_instance_that_is_not_available_is_not_modified_rebooted_or_copied()
    {
        await using var rds = new RdsBench { Held = "db" };
        await rds.CreateMetadataAsync("db");
        Assert.Equal("InvalidDBInstanceState", (await Assert.ThrowsAsync<AwsErrorException>(
            () => rds.CallAsync("ModifyDBInstance", "DBInstanceIdentifier=db", "DeletionProtection=true"))).Code);
        Assert.Equal("InvalidDBInstanceState", (await Assert.ThrowsAsync<AwsErrorException>(
            () => rds.CallAsync("RebootDBInstance", "DBInstanceIdentifier=db"))).Code);
        Assert.Equal("InvalidDBInstanceState", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.SnapshotAsync("db", "s"))).Code);
    }

    [Fact]
    public async Task More_instances_than_the_quota_are_refused()
    {
        await using var rds = new RdsBench(new() { InstanceQuota = 1 });
        await rds.CreateAsync("one");
        Assert.Equal("InstanceQuotaExceeded", (await Assert.ThrowsAsync<AwsErrorException>(() => rds.CreateAsync("two"))).Code);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with space 1")]
    [InlineData("with/slash")]
    [InlineData("with@sign-1")]
    public async Task A_password_that_rds_does_not_take_is_refused(string password)
    {
        await using var rds = await StartAsync();
        Assert.Equal("InvalidParameterValue", (await Assert.ThrowsAsync<AwsErrorException>(
            () => rds.CallAsync("ModifyDBInstance", "DBInstanceIdentifier=db", $"MasterUserPassword={password}"))).Code);
    }

    private static async Task<RdsBench> StartAsync()
    {
        var rds = new RdsBench();
        await rds.CreateMetadataAsync("db");
        await rds.UntilAsync("db");
        return rds;
    }
}
