using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>Targets in the words of EventBridge.</summary>
internal static class EventTargetJson
{
    /// <summary>Reads a target as PutTargets and AWS::Events::Rule write it.</summary>
    public static EventTarget Read(JsonObject target) => new(Text(target["Id"]) ?? "target", Text(target["Arn"]) ?? "", Text(target["Input"]))
    {
        InputPath = Text(target["InputPath"]),
        InputTransformer = target["InputTransformer"]?.DeepClone() as JsonObject,
        DeadLetterArn = Text(target["DeadLetterConfig"]?["Arn"]),
        MaximumRetries = int.TryParse(Text(target["RetryPolicy"]?["MaximumRetryAttempts"]), out var retries) ? retries : 185,
        MaximumAgeSeconds = int.TryParse(Text(target["RetryPolicy"]?["MaximumEventAgeInSeconds"]), out var age) ? age : 86_400,
        RoleArn = Text(target["RoleArn"]),
    };

    /// <summary>As ListTargetsByRule answers it.</summary>
    public static JsonObject ToOutput(this EventTarget target) => new()
    {
        ["Id"] = target.Id,
        ["Arn"] = target.Arn,
        ["RoleArn"] = target.RoleArn,
        ["Input"] = target.Input,
        ["InputPath"] = target.InputPath,
        ["InputTransformer"] = target.InputTransformer?.DeepClone(),
        ["DeadLetterConfig"] = target.DeadLetterArn is null ? null : new JsonObject { ["Arn"] = target.DeadLetterArn },
        ["RetryPolicy"] = new JsonObject { ["MaximumRetryAttempts"] = target.MaximumRetries, ["MaximumEventAgeInSeconds"] = target.MaximumAgeSeconds },
    };

    private static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
