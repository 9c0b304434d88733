using System.Text.Json.Nodes;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates;

/// <summary>A template and what rules look at: as written, as evaluated with its defaults, and the code that it deploys.</summary>
internal sealed class TemplateUnderCheck
{
    private readonly BuildOutputs _outputs;

    /// <exception cref="TemplateException">It can't be evaluated; every fault is listed.</exception>
    public TemplateUnderCheck(string projectDirectory, string file, string yaml)
    {
        ProjectDirectory = projectDirectory;
        Cloud = new TemplateReader { StackName = StackName }.Read(yaml, file);
        Written = (JsonObject)YamlToJson.Read(yaml)!;
        _outputs = new BuildOutputs(new LocalCloudOptions { ProjectDirectory = projectDirectory, RunDirectory = projectDirectory });
    }

    /// <summary>The name of the stack that it is evaluated for.</summary>
    public const string StackName = "data-reliability";

    /// <summary>The folder that CodeUri is relative to.</summary>
    public string ProjectDirectory { get; }

    /// <summary>As written, intrinsic functions in their long forms.</summary>
    public JsonObject Written { get; }

    /// <summary>What is written at a path such as <c>Resources.Table.Properties.KeySchema[0]</c>; null when nothing is.</summary>
    public JsonNode? WrittenAt(string path) => path.Split(['.', '[']).Aggregate((JsonNode?)Written, (node, part) =>
        part.EndsWith(']') ? node is JsonArray list && int.TryParse(part[..^1], out var index) && index < list.Count ? list[index] : null : (node as JsonObject)?[part]);

    /// <summary>Evaluated with its defaults.</summary>
    public CloudTemplate Cloud { get; }

    /// <summary>The functions.</summary>
    public IReadOnlyList<FunctionDefinition> Functions => Cloud.Functions;

    /// <summary>The resources of a type.</summary>
    public IEnumerable<TemplateResource> OfType(string type) => Cloud.OfType(type);

    /// <summary>The properties of a function, Globals merged in.</summary>
    public JsonObject PropertiesOf(FunctionDefinition function) => Cloud.Resources[function.LogicalId].Properties;

    /// <summary>The file that holds a function's handler.</summary>
    public string AssemblyOf(FunctionDefinition function) => Path.Combine(_outputs.Of(function), function.Assembly + ".dll");

    /// <summary>The value of a parameter.</summary>
    public string? Parameter(string name) => Cloud.Parameters.TryGetValue(name, out var value) ? Scalar.Text(value) : null;
}
