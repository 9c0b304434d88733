using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>A template, evaluated: what there is, under which names.</summary>
public sealed record CloudTemplate
{
    /// <summary>The resources whose condition holds, by logical id, in the template's order.</summary>
    public required IReadOnlyDictionary<string, TemplateResource> Resources { get; init; }

    /// <summary>The functions, in the template's order.</summary>
    public required IReadOnlyList<FunctionDefinition> Functions { get; init; }

    /// <summary>The outputs by name, evaluated.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>The parameters by name, resolved.</summary>
    public required IReadOnlyDictionary<string, JsonNode> Parameters { get; init; }

    /// <summary>The resources of a type.</summary>
    public IEnumerable<TemplateResource> OfType(string type) => Resources.Values.Where(r => r.Type == type);
}
