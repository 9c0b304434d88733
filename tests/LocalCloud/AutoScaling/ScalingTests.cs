using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.AutoScaling;

public class ScalingTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";

    [Fact]
    public async Task A_target_is_registered_with_a_policy_and_deregistered_with_it()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        Assert.Equal("ObjectNotFoundException", (await CallAsync(cloud, "PutScalingPolicy", ("PolicyName", "reads"))).Body["__type"]!.ToString());
        await CallAsync(cloud, "RegisterScalableTarget", ("MinCapacity", 5), ("MaxCapacity", 100));
        await CallAsync(cloud, "PutScalingPolicy", ("PolicyName", "reads"), ("PolicyType", "TargetTrackingScaling"),
            ("TargetTrackingScalingPolicyConfiguration", new JsonObject { ["TargetValue"] = 70.5 }));

        var target = Assert.Single((await CallAsync(cloud, "DescribeScalableTargets")).Body["ScalableTargets"]!.AsArray())!;
        Assert.Equal((5, 100), ((int)target["MinCapacity"]!, (int)target["MaxCapacity"]!));
        var policy = Assert.Single((await CallAsync(cloud, "DescribeScalingPolicies")).Body["ScalingPolicies"]!.AsArray())!;
        Assert.Equal(70.5, (double)policy["TargetTrackingScalingPolicyConfiguration"]!["TargetValue"]!);

        await CallAsync(cloud, "DeregisterScalableTarget");
        Assert.Empty((await CallAsync(cloud, "DescribeScalableTargets")).Body["ScalableTargets"]!.AsArray());
        Assert.Empty((await CallAsync(cloud, "DescribeScalingPolicies")).Body["ScalingPolicies"]!.AsArray());
    }

    [Fact]
    public async Task A_new_target_needs_its_bounds()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        Assert.Contains("MinCapacity", (await CallAsync(cloud, "RegisterScalableTarget")).Body["message"]!.ToString(), StringComparison.Ordinal);
    }

    private static Task<(int Status, JsonNode Body)> CallAsync(TestCloud cloud, string action, params (string Name, JsonNode Value)[] more)
    {
        var input = new JsonObject { ["ServiceNamespace"] = "dynamodb", ["ResourceId"] = "table/orders", ["ScalableDimension"] = "dynamodb:table:ReadCapacityUnits" };
        foreach (var (name, value) in more) input[name] = value;
        return cloud.JsonAsync("application-autoscaling", $"AnyScaleFrontendService.{action}", input);
    }
}
