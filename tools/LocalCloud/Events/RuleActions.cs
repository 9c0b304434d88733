using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Events;

/// <summary>The actions of EventBridge on rules.</summary>
internal sealed class RuleActions(RuleBook rules)
{
    [Fidelity("On the default bus: patterns in full, rate and cron in full, both checked. A rule that exists is changed and keeps its targets.")]
    public JsonObject PutRule(JsonObject input, AwsRequest request)
    {
        Bus(input);
        var name = input.Required("Name");
        if (name.Length > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            throw new AwsErrorException("ValidationException", $"1 validation error detected: Value '{name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
        var (pattern, schedule) = (input.Text("EventPattern") is { Length: > 0 } text ? Pattern(text) : null, Schedule(input));
        if (pattern is null && schedule is null) throw new AwsErrorException("ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        var arn = Arn(request, name);
        var known = rules.Find(arn);
        rules.Set(new EventRule(arn, name, pattern, schedule, input.Text("State") != "DISABLED", known?.Targets ?? [])
        {
            Description = input.Text("Description"),
            RoleArn = input.Text("RoleArn"),
            IsDeclared = known?.IsDeclared == true,
        });
        return new JsonObject { ["RuleArn"] = arn };
    }

    [Fidelity("As AWS.")]
    public JsonObject DescribeRule(JsonObject input, AwsRequest request) => Describe(Rule(input, "Name", request), request);

    [Fidelity("By prefix, page by page; the rules that functions of the template have by their events are among them.")]
    public JsonObject ListRules(JsonObject input, AwsRequest request)
    {
        Bus(input);
        var all = Own(request).Where(r => r.Name.StartsWith(input.Text("NamePrefix") ?? "", StringComparison.Ordinal)).ToList();
        var (page, next) = Paging.Of(all, input.Text("NextToken"), input.Whole("Limit", 1, 100) ?? 100, "ValidationException");
        return new JsonObject { ["Rules"] = new JsonArray([.. page.Select(r => Describe(r, request))]), ["NextToken"] = next };
    }

    [Fidelity("A rule with targets is refused, as on AWS; deleting what is gone succeeds.")]
    public JsonObject? DeleteRule(JsonObject input, AwsRequest request)
    {
        Bus(input);
        var arn = Arn(request, input.Required("Name"));
        if (rules.Find(arn)?.Targets.Count > 0) throw new AwsErrorException("ValidationException", "Rule can't be deleted since it has targets.");
        rules.Remove(arn);
        return null;
    }

    [Fidelity("At once.")]
    public JsonObject? EnableRule(JsonObject input, AwsRequest request)
    {
        rules.Set(Rule(input, "Name", request) with { IsEnabled = true });
        return null;
    }

    [Fidelity("At once. A rule of the template is enabled again when LocalCloud starts anew.")]
    public JsonObject? DisableRule(JsonObject input, AwsRequest request)
    {
        rules.Set(Rule(input, "Name", request) with { IsEnabled = false });
        return null;
    }

    [Fidelity("Functions, queues, topics and event buses of other accounts, with Input, InputPath, InputTransformer, dead-letter queue and retries. What other targets would do is not played.")]
    public JsonObject PutTargets(JsonObject input, AwsRequest request)
    {
        var rule = Rule(input, "Rule", request);
        var targets = rule.Targets.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var target in input.Objects("Targets"))
        {
            target.Required("Arn");
            targets[target.Required("Id")] = EventTargetJson.Read(target);
        }

        if (targets.Count > 5) throw new AwsErrorException("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        rules.Set(rule with { Targets = [.. targets.Values] });
        return new JsonObject { ["FailedEntryCount"] = 0, ["FailedEntries"] = new JsonArray() };
    }

    [Fidelity("As AWS.")]
    public JsonObject RemoveTargets(JsonObject input, AwsRequest request)
    {
        var (rule, gone) = (Rule(input, "Rule", request), input.Texts("Ids"));
        rules.Set(rule with { Targets = [.. rule.Targets.Where(t => !gone.Contains(t.Id))] });
        var unknown = gone.Where(id => !rule.Targets.Any(t => t.Id == id)).Select(id => new JsonObject
        {
            ["TargetId"] = id,
            ["ErrorCode"] = "ResourceNotFoundException",
            ["ErrorMessage"] = $"Rule {rule.Name} does not have a target with the Id {id}.",
        }).ToArray<JsonNode>();
        return new JsonObject { ["FailedEntryCount"] = unknown.Length, ["FailedEntries"] = new JsonArray(unknown) };
    }

    [Fidelity("All in one page.")]
    public JsonObject ListTargetsByRule(JsonObject input, AwsRequest request) =>
        new() { ["Targets"] = new JsonArray([.. Rule(input, "Rule", request).Targets.Select(t => t.ToOutput())]) };

    [Fidelity("All in one page.")]
    public JsonObject ListRuleNamesByTarget(JsonObject input, AwsRequest request)
    {
        var target = input.Required("TargetArn");
        return new JsonObject { ["RuleNames"] = new JsonArray([.. Own(request).Where(r => r.Targets.Any(t => t.Arn == target)).Select(r => JsonValue.Create(r.Name))]) };
    }

    private static JsonObject Describe(EventRule rule, AwsRequest request) => new()
    {
        ["Name"] = rule.Name,
        ["Arn"] = rule.Arn,
        ["EventPattern"] = rule.Pattern?.ToJsonString(),
        ["ScheduleExpression"] = rule.Schedule,
        ["State"] = rule.IsEnabled ? "ENABLED" : "DISABLED",
        ["Description"] = rule.Description,
        ["RoleArn"] = rule.RoleArn,
        ["EventBusName"] = "default",
        ["CreatedBy"] = request.Action == "DescribeRule" ? request.Account : null,
    };

    /// <exception cref="AwsErrorException">It is no pattern.</exception>
    internal static JsonObject Pattern(string text)
    {
        try
        {
            var pattern = JsonNode.Parse(text) as JsonObject ?? throw new FormatException("it must be a JSON object");
            _ = EventPattern.Parse(pattern);
            return pattern;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new AwsErrorException("InvalidEventPatternException", $"Event pattern is not valid. Reason: {e.Message}");
        }
    }

    private static string? Schedule(JsonObject input)
    {
        if (input.Text("ScheduleExpression") is not { Length: > 0 } text) return null;
        try
        {
            _ = ScheduleExpression.Parse(text);
            return text;
        }
        catch (FormatException e)
        {
            throw new AwsErrorException("ValidationException", $"Parameter ScheduleExpression is not valid. {e.Message}");
        }
    }

    private static string Arn(AwsRequest request, string name) => $"arn:aws:events:{request.Region}:{request.Account}:rule/{name}";

    private static void Bus(JsonObject input)
    {
        if (input.Text("EventBusName") is { } bus && bus != "default" && !bus.EndsWith(":event-bus/default", StringComparison.Ordinal))
            throw new AwsErrorException("ResourceNotFoundException", $"Event bus {bus} does not exist; LocalCloud serves the default one.");
    }

    private IEnumerable<EventRule> Own(AwsRequest request) => rules.All.Where(r => !r.IsSchedulers() && r.IsOf(request.Account, request.Region));

    private EventRule Rule(JsonObject input, string member, AwsRequest request)
    {
        Bus(input);
        var name = input.Required(member);
        return rules.Find(Arn(request, name)) ?? throw new AwsErrorException("ResourceNotFoundException", $"Rule {name} does not exist on EventBus default.");
    }
}
