using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>What intrinsics look names up in.</summary>
internal sealed record TemplateScope
{
    public required string Account { get; init; }

    public required string Region { get; init; }

    public required string StackName { get; init; }

    /// <summary>Parameters by name, resolved: text, or an array of text for list types.</summary>
    public required IReadOnlyDictionary<string, JsonNode> Parameters { get; init; }

    public required JsonObject Mappings { get; init; }

    public required JsonObject Conditions { get; init; }

    /// <summary>Resources as written, whether or not their condition holds.</summary>
    public required JsonObject Resources { get; init; }

    public required TemplateFaults Faults { get; init; }

    /// <summary>The value of a pseudo parameter; null for a name that is none.</summary>
    public string? Pseudo(string name) => name switch
    {
        "AWS::AccountId" => Account,
        "AWS::Region" => Region,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => StackName,
        "AWS::StackId" => $"arn:aws:cloudformation:{Region}:{Account}:stack/{StackName}/{StableId.Guid(StackName)}",
        _ => null,
    };
}
