using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Evaluates the template's conditions, each once.</summary>
internal sealed class ConditionReader(TemplateScope scope, Intrinsics intrinsics)
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
            _ => Fault(node, path),
        };
    }

    private bool Fault(JsonNode? node, string path)
    {
        scope.Faults.Add(path, node, "a condition is Equals, Not, And, Or or Condition");
        return false;
    }
}
