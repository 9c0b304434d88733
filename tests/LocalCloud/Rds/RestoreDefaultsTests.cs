using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Tests.Rds;

public class RestoreDefaultsTests
{
    private static readonly string[] SourceTags =
        ["Tags.Tag.2.Key=data-reliability:stack", "Tags.Tag.2.Value=production"];

    [Fact]
    public async Task A_restore_without_tags_inherits_its_sources()
    {
        await using var rds = await StartAsync();
        await rds.RestoreAsync("source-1", "copy");
        Assert.Contains(("data-reliability:stack", "production"), Tags(await rds.InstanceAsync("copy")));
    }

    [Fact]
    public async Task A_restore_with_tags_has_those_alone()
    {
        await using var rds = await StartAsync();
        await rds.RestoreAsync("source-1", "copy", "Tags.Tag.1.Key=purpose", "Tags.Tag.1.Value=restore test");
        Assert.Equal([("purpose", "restore test")], Tags(await rds.InstanceAsync("copy")));
    }

    [Fact]
    public async Task A_restore_takes_the_default_groups_where_it_names_none()
    {
        await using var rds = await StartAsync();
        await rds.RestoreAsync("source-1", "copy");
        var copy = await rds.InstanceAsync("copy");
        Assert.Equal("default", RdsBench.Text(copy, "DBSubnetGroup/DBSubnetGroupName"));
        Assert.Equal("default.postgres18", RdsBench.Text(copy, "DBParameterGroups/DBParameterGroup/DBParameterGroupName"));
        Assert.NotEqual("sg-checks", RdsBench.Text(copy, "VpcSecurityGroups/VpcSecurityGroupMembership/VpcSecurityGroupId"));
    }

    [Fact]
    public async Task A_restore_keeps_the_groups_that_it_names()
    {
        await using var rds = await StartAsync();
        await rds.RestoreAsync(
            "source-1", "copy", "DBSubnetGroupName=restores", "DBParameterGroupName=quiet", "VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-checks");
        var copy = await rds.InstanceAsync("copy");
        Assert.Equal("restores", RdsBench.Text(copy, "DBSubnetGroup/DBSubnetGroupName"));
        Assert.Equal("quiet", RdsBench.Text(copy, "DBParameterGroups/DBParameterGroup/DBParameterGroupName"));
        Assert.Equal("sg-checks", RdsBench.Text(copy, "VpcSecurityGroups/VpcSecurityGroupMembership/VpcSecurityGroupId"));
    }

    [Theory]
    [InlineData("DBSubnetGroupName=none", "DBSubnetGroupNotFoundFault", 404)]
    [InlineData("DBParameterGroupName=none", "DBParameterGroupNotFound", 404)]
    [InlineData("DBParameterGroupName=old", "InvalidParameterCombination", 400)]
    [InlineData("VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-none", "InvalidParameterValue", 400)]
    public async Task A_group_that_does_not_exist_or_fit_is_refused(string parameter, string code, int status)
    {
        await using var rds = await StartAsync();
        var refusal = await Assert.ThrowsAsync<AwsErrorException>(() => rds.RestoreAsync("source-1", "copy", parameter));
        Assert.Equal((code, status), (refusal.Code, refusal.Status));
    }

    private static async Task<RdsBench> StartAsync()
    {
        var rds = new RdsBench();
        rds.Endpoint.DeclareSubnetGroup("restores");
        rds.Endpoint.DeclareSecurityGroup("sg-checks");
        rds.Endpoint.DeclareParameterGroup("quiet", "postgres18", new Dictionary<string, string>());
        rds.Endpoint.DeclareParameterGroup("old", "postgres14", new Dictionary<string, string>());
        await rds.CreateMetadataAsync("source", [.. SourceTags, "VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-checks"]);
        await rds.UntilAsync("source");
        await rds.SnapshotAsync("source", "source-1");
        await rds.UntilSnapshotAsync("source-1");
        return rds;
    }

    private static List<(string, string)> Tags(XElement instance) =>
        [.. RdsBench.All(instance, "Tag").Select(tag => (RdsBench.Text(tag, "Key")!, RdsBench.Text(tag, "Value")!))];
}
