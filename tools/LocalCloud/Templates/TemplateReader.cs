using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads a SAM or CloudFormation template in YAML and evaluates it for one account and Region.</summary>
internal sealed class TemplateReader
{
    public string Account { get; init; } = "111122223333";

    public string Region { get; init; } = "eu-west-1";

    public string StackName { get; init; } = "local";

    public IReadOnlyDictionary<string, string> ParameterOverrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether parameters are refused that break the template's Rules.</summary>
    public bool HoldsRules { get; init; } = true;

    /// <exception cref="TemplateException">The file is missing, is no YAML, or has faults, all of which are listed.</exception>
    public CloudTemplate ReadFile(string path) => File.Exists(path) ? Read(File.ReadAllText(path), path)
        : throw new TemplateException(path, ["there is no such file; give the folder that holds template.yaml"]);

    /// <exception cref="TemplateException">The text is no YAML or has faults, all of which are listed.</exception>
    public CloudTemplate Read(string yaml, string file)
    {
        JsonNode? root;
        try
        {
            root = YamlToJson.Read(yaml);
        }
        catch (YamlException e)
        {
            throw new TemplateException(file, [$"line {e.Start.Line}, column {e.Start.Column}: {e.Message}"]);
        }

        var faults = new TemplateFaults();
        if (root?["Resources"] is not JsonObject resources) throw new TemplateException(file, ["Resources is missing; a template declares at least one"]);
        var scope = new TemplateScope
        {
            Account = Account,
            Region = Region,
            StackName = StackName,
            Parameters = ParameterReader.Read(root["Parameters"] as JsonObject ?? [], ParameterOverrides, faults),
            Mappings = root["Mappings"] as JsonObject ?? [],
            Conditions = root["Conditions"] as JsonObject ?? [],
            Resources = resources,
            Faults = faults,
        };
        var template = Evaluate(root, scope);
        return faults.All.Count == 0 ? template : throw new TemplateException(file, faults.All);
    }

    private CloudTemplate Evaluate(JsonNode root, TemplateScope scope)
    {
        var intrinsics = new Intrinsics(scope);
        if (HoldsRules) ParameterRules.Check(root["Rules"] as JsonObject ?? [], scope, intrinsics);
        var resources = new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        foreach (var (logicalId, node) in scope.Resources)
        {
            var path = $"Resources.{logicalId}";
            if (node is not JsonObject definition || Scalar.Text(definition["Type"]) is not { Length: > 0 } type)
            {
                scope.Faults.Add(path, null, "a resource is a map with a Type");
                continue;
            }

            if (Scalar.Text(definition["Condition"]) is { } condition && !intrinsics.Conditions.Named(condition, $"{path}.Condition")) continue;
            var own = definition["Properties"] as JsonObject ?? [];
            var written = type == "AWS::Serverless::Function" ? SamGlobals.Merge(root["Globals"]?["Function"] as JsonObject, own) : own;
            if (intrinsics.Resources.Find(logicalId, path) is { } identity && intrinsics.Evaluate(written, $"{path}.Properties") is JsonObject properties)
                resources[logicalId] = identity with { Properties = properties };
        }

        return new CloudTemplate
        {
            Resources = resources,
            Functions = MappingReader.Join(
                [.. resources.Values.Where(r => r.Type == "AWS::Serverless::Function").Select(r => FunctionReader.Read(r, scope, scope.Faults))], resources, scope.Faults),
            Outputs = Outputs(root["Outputs"] as JsonObject ?? [], intrinsics),
            Parameters = scope.Parameters,
        };
    }

    private static Dictionary<string, string> Outputs(JsonObject outputs, Intrinsics intrinsics)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in outputs)
        {
            var path = $"Outputs.{name}";
            if (node?["Condition"] is { } condition && !intrinsics.Conditions.Named(Scalar.Text(condition) ?? "", path)) continue;
            result[name] = intrinsics.Text(node?["Value"], $"{path}.Value");
        }

        return result;
    }
}
