using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.AutoScaling;

/// <summary>The actions of Application Auto Scaling.</summary>
internal sealed class ScalingActions(Scalings scalings, CloudClock clock)
{
    private const int TargetPage = 50;
    private const int PolicyPage = 10;

    [Fidelity("Kept; nothing is scaled. What it names is not looked up.")]
    public JsonObject RegisterScalableTarget(JsonObject input, AwsRequest request)
    {
        var key = Key(input, request);
        var known = scalings.Find(key);
        scalings.Set(new ScalableTarget(
            request.Account, request.Region, input.Required("ServiceNamespace"), input.Required("ResourceId"), input.Required("ScalableDimension"),
            input.Whole("MinCapacity", 0, int.MaxValue) ?? known?.Least ?? throw Missing("MinCapacity"),
            input.Whole("MaxCapacity", 0, int.MaxValue) ?? known?.Most ?? throw Missing("MaxCapacity"), known?.Created ?? clock.Now));
        return [];
    }

    [Fidelity("With its policies, at once.")]
    public JsonObject DeregisterScalableTarget(JsonObject input, AwsRequest request) => scalings.Remove(Key(input, request)) ? []
        : throw new AwsErrorException("ObjectNotFoundException", $"No scalable target found for {input.Text("ResourceId")}");

    [Fidelity("Kept; nothing is scaled. Of its configuration the target value is told again.")]
    public JsonObject PutScalingPolicy(JsonObject input, AwsRequest request)
    {
        var target = scalings.Find(Key(input, request))
            ?? throw new AwsErrorException("ObjectNotFoundException", $"No scalable target registered for {input.Text("ResourceId")}");
        var policy = new ScalingPolicy(
            input.Required("PolicyName"), target.Key, input.Text("PolicyType") ?? "StepScaling",
            input.Map("TargetTrackingScalingPolicyConfiguration")?.Number("TargetValue"), clock.Now);
        scalings.Set(policy);
        return new JsonObject { ["PolicyARN"] = Arn(policy, target), ["Alarms"] = new JsonArray() };
    }

    [Fidelity("As registered, page by page.")]
    public JsonObject DescribeScalableTargets(JsonObject input, AwsRequest request)
    {
        var (page, next) = Paging.Of(Found(input, request), input.Text("NextToken"), input.Whole("MaxResults", 1, TargetPage) ?? TargetPage, "InvalidNextTokenException");
        return new JsonObject
        {
            ["ScalableTargets"] = new JsonArray([.. page.Select(target => new JsonObject
            {
                ["ServiceNamespace"] = target.Space,
                ["ResourceId"] = target.Resource,
                ["ScalableDimension"] = target.Dimension,
                ["MinCapacity"] = target.Least,
                ["MaxCapacity"] = target.Most,
                ["RoleARN"] = $"arn:aws:iam::{target.Account}:role/aws-service-role/{target.Space}.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling",
                ["CreationTime"] = Timestamp.Node(target.Created),
            })]),
            ["NextToken"] = next,
        };
    }

    [Fidelity("As put, ten to a page, as on AWS.")]
    public JsonObject DescribeScalingPolicies(JsonObject input, AwsRequest request)
    {
        var targets = Found(input, request).ToDictionary(target => target.Key, StringComparer.Ordinal);
        var found = scalings.Policies.Where(policy => targets.ContainsKey(policy.Target)).ToList();
        var (page, next) = Paging.Of(found, input.Text("NextToken"), input.Whole("MaxResults", 1, PolicyPage) ?? PolicyPage, "InvalidNextTokenException");
        return new JsonObject { ["ScalingPolicies"] = new JsonArray([.. page.Select(policy => Node(policy, targets[policy.Target]))]), ["NextToken"] = next };
    }

    private static JsonObject Node(ScalingPolicy policy, ScalableTarget target)
    {
        var node = new JsonObject
        {
            ["PolicyARN"] = Arn(policy, target),
            ["PolicyName"] = policy.Name,
            ["ServiceNamespace"] = target.Space,
            ["ResourceId"] = target.Resource,
            ["ScalableDimension"] = target.Dimension,
            ["PolicyType"] = policy.Type,
            ["CreationTime"] = Timestamp.Node(policy.Created),
        };
        if (policy.Value is { } value) node["TargetTrackingScalingPolicyConfiguration"] = new JsonObject { ["TargetValue"] = value };
        return node;
    }

    private static string Arn(ScalingPolicy policy, ScalableTarget target) =>
        $"arn:aws:autoscaling:{target.Region}:{target.Account}:scalingPolicy:{Templates.StableId.Letters(target.Key, 16)}:resource/{target.Space}/{target.Resource}:policyName/{policy.Name}";

    private static string Key(JsonObject input, AwsRequest request) =>
        $"{request.Account}/{request.Region}/{input.Required("ServiceNamespace")}/{input.Required("ResourceId")}/{input.Required("ScalableDimension")}";

    private static AwsErrorException Missing(string name) => new("ValidationException", $"{name} is required for a new scalable target.");

    private List<ScalableTarget> Found(JsonObject input, AwsRequest request)
    {
        var space = input.Required("ServiceNamespace");
        var (ids, resource, dimension) = (input.Texts("ResourceIds"), input.Text("ResourceId"), input.Text("ScalableDimension"));
        return
        [
            .. scalings.Targets.Where(target => target.Account == request.Account && target.Region == request.Region && target.Space == space
                && (ids.Count == 0 || ids.Contains(target.Resource)) && (resource is null || target.Resource == resource)
                && (dimension is null || target.Dimension == dimension)),
        ];
    }
}
