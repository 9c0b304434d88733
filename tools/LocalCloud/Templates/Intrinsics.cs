using System.Text;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Evaluates intrinsic functions. A function that can't be evaluated adds a fault and yields an empty text.</summary>
internal sealed class Intrinsics
{
    /// <summary>What <c>AWS::NoValue</c> yields: the property that holds it is left out. Compared by reference.</summary>
    public static readonly JsonNode NoValue = JsonValue.Create("AWS::NoValue")!;

    private readonly TemplateScope _scope;

    public Intrinsics(TemplateScope scope)
    {
        _scope = scope;
        Conditions = new ConditionReader(scope, this);
        Resources = new ResourceIdentity(scope, this);
    }

    public ConditionReader Conditions { get; }

    public ResourceIdentity Resources { get; }

    public JsonNode? Evaluate(JsonNode? node, string path) => node switch
    {
        null => null,
        JsonObject { Count: 1 } call when IsIntrinsic(call.First().Key) => Call(call.First().Key, call.First().Value, path),
        JsonObject map => Map(map, path),
        JsonArray list => List(list, path),
        _ => node.DeepClone(),
    };

    /// <summary>The text that a node evaluates to; adds a fault when it is none.</summary>
    public string Text(JsonNode? node, string path)
    {
        var value = Evaluate(node, path);
        if (Scalar.Text(value) is { } text) return text;
        _scope.Faults.Add(path, value, "text is wanted here");
        return "";
    }

    private static bool IsIntrinsic(string key) => key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal);

    private JsonObject Map(JsonObject map, string path)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map)
        {
            var evaluated = Evaluate(value, $"{path}.{key}");
            if (!ReferenceEquals(evaluated, NoValue)) result[key] = evaluated;
        }

        return result;
    }

    private JsonArray List(JsonArray list, string path)
    {
        var result = new JsonArray();
        for (var i = 0; i < list.Count; i++)
        {
            var evaluated = Evaluate(list[i], $"{path}[{i}]");
            if (!ReferenceEquals(evaluated, NoValue)) result.Add(evaluated);
        }

        return result;
    }

    private JsonNode? Call(string name, JsonNode? argument, string path) => name switch
    {
        "Ref" => Ref(Scalar.Text(argument) ?? "", path),
        "Fn::GetAtt" => GetAtt(argument, path),
        "Fn::Sub" => Sub(argument, path),
        "Fn::If" => If(argument, path),
        "Fn::Join" => Join(argument, path),
        "Fn::Split" => Split(argument, path),
        "Fn::Select" => Select(argument, path),
        "Fn::FindInMap" => FindInMap(argument, path),
        "Fn::Base64" => JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(argument, path)))),
        "Fn::GetAZs" => new JsonArray($"{_scope.Region}a", $"{_scope.Region}b", $"{_scope.Region}c"),
        "Fn::Cidr" => CidrBlocks.Evaluate(Evaluate(argument, path), path, _scope.Faults),
        "Fn::Equals" or "Fn::Not" or "Fn::And" or "Fn::Or" =>
            JsonValue.Create(Conditions.Evaluate(new JsonObject { [name] = argument?.DeepClone() }, path)),
        "Fn::ImportValue" => Fault(path, argument, "another stack's export is not known locally; make it a parameter with a default"),
        _ => Fault(path, name, "this intrinsic function is not known; use Ref, Sub, GetAtt, If, Join, Split, Select or FindInMap"),
    };

    private JsonNode Ref(string name, string path)
    {
        if (name == "AWS::NoValue") return NoValue;
        if (name == "AWS::NotificationARNs") return new JsonArray();
        if (_scope.Pseudo(name) is { } pseudo) return pseudo;
        if (_scope.Parameters.TryGetValue(name, out var parameter)) return parameter.DeepClone();
        return Resources.Find(name, path) is { } resource ? resource.PhysicalId : "";
    }

    private JsonNode? GetAtt(JsonNode? argument, string path)
    {
        if (argument is JsonArray { Count: 2 } pair) return Resources.Attribute(Text(pair[0], path), Text(pair[1], path), path);
        var dotted = (Scalar.Text(argument) ?? "").Split('.', 2);
        return dotted.Length == 2 ? Resources.Attribute(dotted[0], dotted[1], path)
            : Fault(path, argument, "GetAtt takes a resource and an attribute, such as Table.Arn");
    }

    private JsonNode? Sub(JsonNode? argument, string path)
    {
        var (template, values) = argument is JsonArray { Count: 2 } pair ? (Scalar.Text(pair[0]), pair[1] as JsonObject) : (Scalar.Text(argument), null);
        if (template is null) return Fault(path, argument, "Sub takes a text, or a text and a map");
        return JsonValue.Create(Substitution.Apply(template, name => values?[name] is { } given
            ? Text(given, $"{path}.{name}")
            : name.Contains('.', StringComparison.Ordinal)
                ? Scalar.Text(Resources.Attribute(name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], path)) ?? ""
                : Scalar.Text(Ref(name, path)) ?? ""));
    }

    private JsonNode? If(JsonNode? argument, string path) =>
        argument is JsonArray { Count: 3 } parts
            ? Evaluate(Conditions.Named(Scalar.Text(parts[0]) ?? "", path) ? parts[1] : parts[2], path)
            : Fault(path, argument, "If takes a condition's name and two values");

    private JsonNode? Join(JsonNode? argument, string path)
    {
        if (argument is not JsonArray { Count: 2 } parts || Evaluate(parts[1], path) is not JsonArray items)
            return Fault(path, argument, "Join takes a delimiter and a list");
        return JsonValue.Create(string.Join(Scalar.Text(parts[0]) ?? "", items.Select(i => Scalar.Text(i) ?? "")));
    }

    private JsonNode? Split(JsonNode? argument, string path) =>
        argument is JsonArray { Count: 2 } parts && Scalar.Text(parts[0]) is { Length: > 0 } delimiter
            ? new JsonArray([.. Text(parts[1], path).Split(delimiter).Select(t => JsonValue.Create(t))])
            : Fault(path, argument, "Split takes a delimiter and a text");

    private JsonNode? Select(JsonNode? argument, string path)
    {
        if (argument is not JsonArray { Count: 2 } parts || Evaluate(parts[1], path) is not JsonArray items)
            return Fault(path, argument, "Select takes an index and a list");
        var index = Scalar.Number(Evaluate(parts[0], path)) ?? -1;
        return index >= 0 && index < items.Count ? items[(int)index]?.DeepClone()
            : Fault(path, argument, $"the index must be from 0 to {items.Count - 1}");
    }

    private JsonNode? FindInMap(JsonNode? argument, string path)
    {
        if (argument is not JsonArray { Count: >= 3 } parts) return Fault(path, argument, "FindInMap takes a map, a first and a second key");
        var keys = parts.Take(3).Select(p => Text(p, path)).ToArray();
        if (_scope.Mappings[keys[0]]?[keys[1]]?[keys[2]] is { } found) return found.DeepClone();
        return parts.Count > 3 && parts[3]?["DefaultValue"] is { } fallback ? Evaluate(fallback, path)
            : Fault(path, argument, $"Mappings.{string.Join('.', keys)} does not exist; add it");
    }

    private JsonNode Fault(string path, JsonNode? value, string problem)
    {
        _scope.Faults.Add(path, value, problem);
        return "";
    }
}
