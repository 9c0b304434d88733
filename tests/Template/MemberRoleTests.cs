using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

/// <summary>docs/member-role.yaml, which other accounts deploy.</summary>
public class MemberRoleTests
{
    private static readonly JsonNode Written = YamlToJson.Read(File.ReadAllText(TheTemplate.File))!;
    private static readonly JsonNode Stack = Written["Resources"]!["ScanRole"]!["Properties"]!;
    private static readonly JsonNode Member = YamlToJson.Read(File.ReadAllText(Path.Combine(TheTemplate.Root, "docs", "member-role.yaml")))!;
    private static readonly JsonNode Role = Member["Resources"]!["ScanRole"]!["Properties"]!;

    [Fact]
    public void It_may_read_what_the_role_of_the_stack_may_read_and_nothing_else() =>
        Assert.True(JsonNode.DeepEquals(Stack["Policies"], Role["Policies"]), $"{Stack["Policies"]}\n{Role["Policies"]}");

    [Fact]
    public void It_demands_the_external_id_and_admits_one_function_of_the_hub()
    {
        var statement = Assert.Single(Role["AssumeRolePolicyDocument"]!["Statement"]!.AsArray())!;

        Assert.Equal("ScanExternalId", (string?)statement["Condition"]!["StringEquals"]!["sts:ExternalId"]!["Ref"]);
        Assert.Contains("ScanAccountRegionRole-*", statement["Condition"]!["ArnLike"]!["aws:PrincipalArn"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_and_external_id_are_those_that_the_hub_uses()
    {
        Assert.Equal("${HubStackName}-scan-${HubRegion}", (string?)Role["RoleName"]!["Fn::Sub"]);
        Assert.Equal("${AWS::StackName}-scan-${AWS::Region}", (string?)Stack["RoleName"]!["Fn::Sub"]);
        Assert.Equal(
            (string?)Written["Parameters"]!["ScanExternalId"]!["Default"], (string?)Member["Parameters"]!["ScanExternalId"]!["Default"]);
    }
}
