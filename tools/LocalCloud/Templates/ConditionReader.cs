using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Evaluates the template's conditions, each once.</summary>
/// <param name="forRules">Whether the functions are known that only Rules may use.</param>
internal sealed class ConditionReader(TemplateScope scope, Intrinsics intrinsics, bool forRules = false)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Whether a named condition holds; false, and a fault, for one that doesn't exist.</summary>
    public bool Named(string name, string path)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        if (!scope.Conditions.TryGetPropertyValue(name, out var definition))
        {
            scope.Faults.Add(path, name, "there is no such condition; define it under Conditions");
            return false;
        }

        if (!_open.Add(name))
        {
            scope.Faults.Add($"Conditions.{name}", null, "it depends on itself; break the circle");
            return false;
        }

        return _known[name] = Evaluate(definition, $"Conditions.{name}");
    }

    public bool Evaluate(JsonNode? node, string path)
    {
        if (node is not JsonObject { Count: 1 } call) return Fault(node, path);
        var (name, argument) = call.First();
        return (name, argument) switch
        {
            ("Condition", JsonValue text) => Named(text.ToString(), path),
            ("Fn::Equals", JsonArray { Count: 2 } pair) =>
                Scalar.Text(intrinsics.Evaluate(pair[0], path)) == Scalar.Text(intrinsics.Evaluate(pair[1], path)),
            ("Fn::Not", JsonArray { Count: 1 } one) => !Evaluate(one[0], path),
            ("Fn::And", JsonArray { Count: >= 2 } all) => all.Select(n => Evaluate(n, path)).ToArray().All(held => held),
            ("Fn::Or", JsonArray { Count: >= 2 } any) => any.Select(n => Evaluate(n, path)).ToArray().Any(held => held),
            ("Fn::Contains", JsonArray { Count: 2 } pair) when forRules => Texts(pair[0], path).Contains(Scalar.Text(intrinsics.Evaluate(pair[1], path))),
            ("Fn::EachMemberEquals", JsonArray { Count: 2 } pair) when forRules =>
                Scalar.Text(intrinsics.Evaluate(pair[1], path)) is var wanted && Texts(pair[0], path).TrueForAll(t => t == wanted),
            ("Fn::EachMemberIn", JsonArray { Count: 2 } pair) when forRules => Texts(pair[1], path) is var allowed && Texts(pair[0], path).TrueForAll(allowed.Contains),
            _ => Fault(node, path),
        };
    }

    private List<string?> Texts(JsonNode? list, string path) => [.. (intrinsics.Evaluate(list, path) as JsonArray ?? []).Select(Scalar.Text)];

    private bool Fault(JsonNode? node, string path)
    {
        scope.Faults.Add(path, node, $"a condition is Equals, Not, And, Or or Condition{(forRules ? "; in a rule also Contains, EachMemberEquals or EachMemberIn" : "")}");
        return false;
    }
}
