using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Iam;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Iam;

/// <summary>Reads what functions are granted.</summary>
internal static class Grants
{
    /// <summary>Those that are granted something, by logical id: functions, and roles that functions assume.</summary>
    public static IEnumerable<(string Grantee, IReadOnlyList<Grant> Grants)> All(TemplateUnderCheck template) =>
    [
        .. template.Functions.Select(function => (function.LogicalId, Of(template, function))),
        .. template.OfType("AWS::IAM::Role").Where(role => template.Functions.All(function => function.RoleArn != role.Arn) && IsAssumed(role))
            .Select(role => (role.LogicalId, Of(template, PolicyReader.Read(role)))),
    ];

    /// <summary>Every action on every resource that a function's own statements allow.</summary>
    public static IReadOnlyList<Grant> Of(TemplateUnderCheck template, FunctionDefinition function) =>
        Of(template, PolicyReader.Read(template.Cloud, function) ?? []);

    // By people or code, and not by a service such as CloudWatch.
    private static bool IsAssumed(TemplateResource role) => (role.Properties["AssumeRolePolicyDocument"]?["Statement"] as JsonArray ?? [])
        .Any(statement => statement?["Principal"]?["AWS"] is not null);

    private static IReadOnlyList<Grant> Of(TemplateUnderCheck template, IReadOnlyList<PolicyStatement> statements) =>
    [
        .. from statement in statements
           where !statement.IsDenial
           let written = template.WrittenAt(statement.Path)?["Resource"]
           from action in statement.Actions
           from resource in statement.Resources.Index()
           select new Grant(action, resource.Item, statement.Condition, statement.Path, resource.Index, Written(written is JsonArray list ? list[resource.Index] : written)),
    ];

    /// <summary>The managed policies of a function, by name.</summary>
    public static IReadOnlyList<string> Managed(TemplateUnderCheck template, FunctionDefinition function) =>
        [.. (template.PropertiesOf(function)["Policies"] as JsonArray ?? []).Where(policy => policy is JsonValue).Select(policy => Scalar.Text(policy)!)];

    private static string Written(JsonNode? resource) => resource switch
    {
        JsonObject sub when sub["Fn::Sub"] is { } text => Grant.PartOf((Scalar.Text(text is JsonArray pair ? pair[0] : text) ?? "")
            .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal).Replace("${AWS::Region}", "", StringComparison.Ordinal).Replace("${AWS::AccountId}", "", StringComparison.Ordinal)),
        JsonObject get when get["Fn::GetAtt"] is JsonArray path => $"${{{string.Join('.', path.Select(part => Scalar.Text(part)))}}}",
        JsonObject reference when reference["Ref"] is { } name => $"${{{Scalar.Text(name)}}}",
        _ => Grant.PartOf(Scalar.Text(resource) ?? ""),
    };
}
