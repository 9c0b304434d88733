using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>One resource of the template, as LocalCloud plays it.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Such as AWS::DynamoDB::Table.</param>
/// <param name="PhysicalId">What Ref yields, per type: a name, an ARN, a URL or an id.</param>
/// <param name="Name">The resource's name, given or generated.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Properties">Its properties, evaluated; for functions, Globals merged in.</param>
public sealed record TemplateResource(
    string LogicalId, string Type, string PhysicalId, string Name, string Arn, JsonObject Properties);
