using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Physical ids, ARNs and attributes by logical id. Names depend on parameters and other resources, so they are
/// evaluated when first asked for.</summary>
internal sealed class ResourceIdentity(TemplateScope scope, Intrinsics intrinsics)
{
    private readonly Dictionary<string, TemplateResource> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>A resource whose properties are not evaluated yet; null, and a fault, when it doesn't exist.</summary>
    public TemplateResource? Find(string logicalId, string path)
    {
        if (_known.TryGetValue(logicalId, out var known)) return known;
        var type = TypeOf(logicalId, path);
        if (type is null) return null;
        if (!_open.Add(logicalId))
        {
            scope.Faults.Add(path, logicalId, "the resource's name depends on itself; break the circle");
            return null;
        }

        return _known[logicalId] = Identify(logicalId, type);
    }

    /// <summary>What GetAtt yields.</summary>
    public JsonNode Attribute(string logicalId, string attribute, string path)
    {
        if (Find(logicalId, path) is not { } resource) return "";
        return (resource.Type, attribute) switch
        {
            (_, "Arn") or ("AWS::SNS::Topic", "TopicArn") or ("AWS::RDS::DBSubnetGroup", "DBSubnetGroupArn") => resource.Arn,
            ("AWS::Serverless::HttpApi", "ApiEndpoint") => $"https://{resource.PhysicalId}.execute-api.{scope.Region}.amazonaws.com",
            ("AWS::DynamoDB::Table", "StreamArn") => $"{resource.Arn}/stream/2026-01-01T00:00:00.000",
            ("AWS::SQS::Queue", "QueueUrl") => resource.PhysicalId,
            ("AWS::SNS::Topic", "TopicName") or ("AWS::SQS::Queue", "QueueName") => resource.Name,
            ("AWS::KMS::Key", "KeyId") or ("AWS::IAM::Role", "RoleId") => resource.PhysicalId,
            (var type, _) when type.StartsWith("AWS::EC2::", StringComparison.Ordinal) => attribute.EndsWith("Id", StringComparison.Ordinal)
                ? resource.PhysicalId : $"{resource.PhysicalId}-{attribute.ToLowerInvariant()}",
            ("AWS::Serverless::Function" or "AWS::DynamoDB::Table" or "AWS::SNS::Topic" or "AWS::SQS::Queue" or "AWS::KMS::Key", _) =>
                Unknown(resource, attribute, path),
            _ => $"{resource.Name}-{attribute}",
        };
    }

    private string Unknown(TemplateResource resource, string attribute, string path)
    {
        scope.Faults.Add(path, $"{resource.LogicalId}.{attribute}", $"{resource.Type} has no such attribute; Arn is one");
        return "";
    }

    private string? TypeOf(string logicalId, string path)
    {
        if (scope.Resources[logicalId] is JsonObject resource)
        {
            if (Scalar.Text(resource["Condition"]) is { } condition && !intrinsics.Conditions.Named(condition, $"Resources.{logicalId}.Condition"))
            {
                scope.Faults.Add(path, logicalId, $"the resource does not exist while its condition {condition} is false; guard the reference with If");
                return null;
            }

            return Scalar.Text(resource["Type"]) ?? "";
        }

        // SAM makes a role for a function that names none.
        if (logicalId.EndsWith("Role", StringComparison.Ordinal)
            && scope.Resources[logicalId[..^4]] is JsonObject function && Scalar.Text(function["Type"]) == "AWS::Serverless::Function")
            return "AWS::IAM::Role";
        scope.Faults.Add(path, logicalId, "it is neither a parameter nor a resource; define it or correct the name");
        return null;
    }

    private TemplateResource Identify(string logicalId, string type)
    {
        var shape = ResourceShape.Of(type);
        var seed = $"{scope.StackName}/{logicalId}";
        var given = shape.NameProperty is { } property ? scope.Resources[logicalId]?["Properties"]?[property] : null;
        var value = given is null ? Intrinsics.NoValue : intrinsics.Evaluate(given, $"Resources.{logicalId}.Properties.{shape.NameProperty}");
        var name = ReferenceEquals(value, Intrinsics.NoValue) || Scalar.Text(value) is not { Length: > 0 } text
            ? $"{scope.StackName}-{logicalId}-{StableId.Letters(seed, 12)}" : text;
        if (shape.Lowercase) name = name.ToLowerInvariant();
        string Fill(string format) => format.Replace("{name}", name, StringComparison.Ordinal)
            .Replace("{id}", "0" + StableId.Hex(seed, 16), StringComparison.Ordinal)
            .Replace("{guid}", StableId.Guid(seed).ToString(), StringComparison.Ordinal)
            .Replace("{api}", StableId.Letters(seed, 10).ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{region}", scope.Region, StringComparison.Ordinal)
            .Replace("{account}", scope.Account, StringComparison.Ordinal);
        return new TemplateResource(logicalId, type, Fill(shape.Ref), name, Fill(shape.Arn), []);
    }
}
