using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Holds the parameters to the template's Rules, as CloudFormation does before it makes anything.</summary>
internal static class ParameterRules
{
    public static void Check(JsonObject rules, TemplateScope scope, Intrinsics intrinsics)
    {
        var reader = new ConditionReader(scope, intrinsics, forRules: true);
        foreach (var (name, node) in rules)
        {
            var path = $"Rules.{name}";
            if (node is not JsonObject rule || rule["Assertions"] is not JsonArray assertions)
            {
                scope.Faults.Add(path, node, "a rule is a map with Assertions");
                continue;
            }

            if (rule["RuleCondition"] is { } condition && !reader.Evaluate(condition, $"{path}.RuleCondition")) continue;
            for (var i = 0; i < assertions.Count; i++)
            {
                var at = $"{path}.Assertions[{i}]";
                if (!reader.Evaluate(assertions[i]?["Assert"], at)) scope.Faults.Add(at, null, Scalar.Text(assertions[i]?["AssertDescription"]) ?? "the parameters break it");
            }
        }
    }
}
