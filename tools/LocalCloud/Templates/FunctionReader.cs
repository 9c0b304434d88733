using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads AWS::Serverless::Function.</summary>
internal static class FunctionReader
{
    public static FunctionDefinition Read(TemplateResource resource, TemplateScope scope, TemplateFaults faults)
    {
        var path = $"Resources.{resource.LogicalId}.Properties";
        var properties = new PropertyBag(resource.Properties, path, faults);
        var handler = properties.Required("Handler");
        if (handler.Length > 0 && handler.Split("::") is not { Length: 3 })
            faults.Add($"{path}.Handler", handler, "it must be Assembly::Namespace.Type::Method");
        else if (handler.Length > 127)
            faults.Add($"{path}.Handler", handler, $"it has {handler.Length} characters and Lambda allows 127; shorten a name");
        if (properties.Text("Runtime") is { } runtime && !runtime.StartsWith("dotnet", StringComparison.Ordinal))
            faults.Add($"{path}.Runtime", runtime, "LocalCloud runs .NET functions: use dotnet10");

        var invoke = properties.Bag("EventInvokeConfig");
        return new FunctionDefinition
        {
            LogicalId = resource.LogicalId,
            Name = resource.Name,
            Arn = resource.Arn,
            RoleArn = properties.Text("Role")
                ?? $"arn:aws:iam::{scope.Account}:role/{scope.StackName}-{resource.LogicalId}Role-{StableId.Letters($"{scope.StackName}/{resource.LogicalId}Role", 12)}",
            Handler = handler,
            CodeUri = properties.Required("CodeUri"),
            Timeout = TimeSpan.FromSeconds(properties.Whole("Timeout", 3, 1, 900)),
            MemorySize = properties.Whole("MemorySize", 128, 128, 10_240),
            Environment = Environment(properties.Bag("Environment").Map("Variables"), $"{path}.Environment.Variables", faults),
            Concurrency = properties.Whole("ReservedConcurrentExecutions", 2, 1, 1000),
            RetryAttempts = invoke.Whole("MaximumRetryAttempts", 2, 0, 2),
            MaximumEventAge = TimeSpan.FromSeconds(invoke.Whole("MaximumEventAgeInSeconds", 21_600, 60, 21_600)),
            LogGroup = properties.Bag("LoggingConfig").Text("LogGroup"),
            DeadLetterArn = properties.Bag("DeadLetterQueue").Text("TargetArn"),
            OnFailureArn = invoke.Bag("DestinationConfig").Bag("OnFailure").Text("Destination"),
            Triggers = TriggerReader.Read(resource.LogicalId, properties.Map("Events"), $"{path}.Events", faults),
        };
    }

    private static Dictionary<string, string> Environment(JsonObject? variables, string path, TemplateFaults faults)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables ?? [])
        {
            if (Scalar.Text(value) is { } text) result[name] = text;
            else faults.Add($"{path}.{name}", value, "the value of a variable is text");
        }

        return result;
    }
}
