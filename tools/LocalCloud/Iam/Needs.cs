using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Kms;
using DataReliability.LocalCloud.Messaging.Sns;
using DataReliability.LocalCloud.Protocol;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Iam;

/// <summary>Tells what a call needs to be allowed. Source: the Service Authorization Reference.</summary>
/// <param name="rds">RDS in an account and Region, under its lock.</param>
internal sealed class Needs(Func<AwsRequest, Func<RdsWorld, IReadOnlyList<Need>>, IReadOnlyList<Need>> rds, Topics topics, KeyRing keys)
{
    private const string AwsManaged = "alias/aws/";

    /// <summary>All of it. A call of a service whose resources are not told apart needs its action on <c>*</c>.</summary>
    public IReadOnlyList<Need> Of(AwsRequest request) => request.Service switch
    {
        "rds" => rds(request, world => [.. new RdsNeeds(world).Of(request)]),
        "dynamodb" => [.. DynamoDb(request)],
        "sns" => [.. Sns(request)],
        "kms" => [new Need($"kms:{request.Action}", KeyArn(Text(request, "KeyId"), request))],
        "sqs" => [new Need($"sqs:{request.Action}", Text(request, "QueueUrl").Split('/') is [.., var account, var name] ? $"arn:aws:sqs:{request.Region}:{account}:{name}" : "*")],
        "sts" => request.Action == "GetCallerIdentity" ? [] : [new Need($"sts:{request.Action}", Text(request, "RoleArn"))],
        "s3" => [new Need($"s3:{request.Action}", $"arn:aws:s3:::{request.Path.TrimStart('/')}")],
        "dax" => [new Need($"dax:{request.Action}", Text(request, "ResourceName") is { Length: > 0 } cluster ? cluster : $"arn:aws:dax:{request.Region}:{request.Account}:cache/*")],
        "tagging" => [new Need($"tag:{request.Action}", "*")],
        "monitoring" => [new Need($"cloudwatch:{request.Action}", "*")],
        _ => [new Need($"{request.Service}:{request.Action}", "*")],
    };

    private static IEnumerable<Need> DynamoDb(AwsRequest request)
    {
        var body = Body(request);
        var items = request.Action switch
        {
            "TransactWriteItems" => Operations(body).Select(one => ($"dynamodb:{(one.Key == "ConditionCheck" ? "ConditionCheckItem" : one.Key + "Item")}", one.Value)),
            "TransactGetItems" => Operations(body).Select(one => ("dynamodb:GetItem", one.Value)),
            "BatchGetItem" or "BatchWriteItem" => (body?["RequestItems"] as JsonObject ?? []).Select(one =>
                ($"dynamodb:{request.Action}", (JsonNode?)new JsonObject { ["TableName"] = one.Key })),
            _ => [($"dynamodb:{request.Action}", body)],
        };
        foreach (var (action, on) in items)
        {
            var table = (on?["TableName"] ?? on?["ResourceArn"])?.ToString() is not { Length: > 0 } name ? "*"
                : name.StartsWith("arn:", StringComparison.Ordinal) ? name : $"arn:aws:dynamodb:{request.Region}:{request.Account}:table/{name}";
            yield return new Need(action, on?["IndexName"] is { } index ? $"{table}/index/{index}" : table);
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Operations(JsonNode? body) =>
        (body?["TransactItems"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => item);

    private IEnumerable<Need> Sns(AwsRequest request)
    {
        var topic = Text(request, "TopicArn");
        yield return new Need($"sns:{request.Action}", topic.Length > 0 ? topic : "*");
        // A key that AWS manages lets everybody in who comes through SNS.
        if (request.Action.StartsWith("Publish", StringComparison.Ordinal) && topics.Find(topic)?.Attributes.GetValueOrDefault("KmsMasterKeyId") is { Length: > 0 } key
            && !key.Contains(AwsManaged, StringComparison.Ordinal))
        {
            var viaSns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["kms:ViaService"] = $"sns.{request.Region}.amazonaws.com" };
            yield return new Need("kms:GenerateDataKey", KeyArn(key, request), viaSns);
            yield return new Need("kms:Decrypt", KeyArn(key, request), viaSns);
        }
    }

    private string KeyArn(string name, AwsRequest request) => keys.Find(name, request)?.Arn
        ?? (name.StartsWith("arn:", StringComparison.Ordinal) ? name : $"arn:aws:kms:{request.Region}:{request.Account}:key/{name}");

    private static string Text(AwsRequest request, string name) =>
        request.Form.TryGetValue(name, out var value) ? value : Body(request)?[name]?.ToString() ?? "";

    private static JsonNode? Body(AwsRequest request) =>
        request.Protocol == WireProtocol.Json && request.Body.Length > 0 ? JsonNode.Parse(request.Body.Span) : null;
}
