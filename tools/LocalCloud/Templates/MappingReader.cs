using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads event source mappings: those among the Events of a SAM function, and AWS::Lambda::EventSourceMapping.</summary>
internal static class MappingReader
{
    private const int DefaultVisibility = 30;

    /// <summary>A mapping over a stream; null for one that is switched off.</summary>
    /// <param name="source">The property that names the stream.</param>
    public static StreamTrigger? Stream(string name, PropertyBag properties, string source)
    {
        var trigger = new StreamTrigger(
            name,
            properties.Required(source),
            Filters(properties),
            properties.Whole("BatchSize", 100, 1, 10_000),
            properties.OneOf("StartingPosition", "TRIM_HORIZON", "TRIM_HORIZON", "LATEST") == "TRIM_HORIZON",
            properties.WholeOrNull("MaximumRetryAttempts", -1, 10_000) is >= 0 and var attempts ? attempts : null,
            properties.Flag("BisectBatchOnFunctionError", false),
            ReportsItemFailures(properties),
            properties.Bag("DestinationConfig").Bag("OnFailure").Text("Destination"));
        return properties.Flag("Enabled", true) ? trigger : null;
    }

    /// <summary>A mapping over a queue; null for one that is switched off.</summary>
    /// <param name="source">The property that names the queue.</param>
    public static QueueTrigger? Queue(string name, PropertyBag properties, string source)
    {
        var trigger = new QueueTrigger(name, properties.Required(source), properties.Whole("BatchSize", 10, 1, 10_000), ReportsItemFailures(properties))
        {
            Filters = Filters(properties),
            MaximumConcurrency = properties.Bag("ScalingConfig").WholeOrNull("MaximumConcurrency", 2, 1000),
        };
        if (trigger.BatchSize > 10 && properties.Whole("MaximumBatchingWindowInSeconds", 0, 0, 300) == 0)
            properties.Faults.Add($"{properties.Path}.BatchSize", properties["BatchSize"], "more than 10 messages a batch need MaximumBatchingWindowInSeconds of 1 or more");
        return properties.Flag("Enabled", true) ? trigger : null;
    }

    /// <summary>The functions with what the mappings of the template add to their triggers, checked as Lambda checks them.</summary>
    public static IReadOnlyList<FunctionDefinition> Join(
        IReadOnlyList<FunctionDefinition> functions, IReadOnlyDictionary<string, TemplateResource> resources, TemplateFaults faults)
    {
        var added = new List<(string Function, FunctionTrigger Trigger)>();
        foreach (var resource in resources.Values.Where(r => r.Type == "AWS::Lambda::EventSourceMapping"))
        {
            var properties = new PropertyBag(resource.Properties, $"Resources.{resource.LogicalId}.Properties", faults);
            var wanted = properties.Required("FunctionName");
            if (functions.FirstOrDefault(f => IsNamed(f, wanted)) is not { } function)
                faults.Add($"{properties.Path}.FunctionName", wanted, $"it names no function of the template; there are {string.Join(", ", functions.Select(f => f.LogicalId))}");
            else if (Read(resource.LogicalId, properties) is { } trigger)
                added.Add((function.LogicalId, trigger));
        }

        List<FunctionDefinition> joined =
            [.. functions.Select(f => f with { Triggers = [.. f.Triggers, .. added.Where(a => a.Function == f.LogicalId).Select(a => a.Trigger)] })];
        foreach (var function in joined)
        {
            foreach (var trigger in function.Triggers.OfType<QueueTrigger>()) CheckVisibility(function, trigger, resources, faults);
        }

        return joined;
    }

    private static FunctionTrigger? Read(string name, PropertyBag properties)
    {
        const string Source = "EventSourceArn";
        var arn = properties.Required(Source);
        switch (arn.Split(':').ElementAtOrDefault(2))
        {
            case "sqs":
                return Queue(name, properties, Source);
            case "dynamodb":
                return Stream(name, properties, Source);
            default:
                if (arn.Length > 0) properties.Faults.Add($"{properties.Path}.{Source}", arn, "served are queues of SQS and streams of DynamoDB");
                return null;
        }
    }

    private static bool IsNamed(FunctionDefinition function, string name) =>
        name == function.Name || name == function.Arn || name.StartsWith(function.Name + ":", StringComparison.Ordinal) || name.StartsWith(function.Arn + ":", StringComparison.Ordinal);

    // Lambda refuses such a mapping: a message would come again while the function still works on it.
    private static void CheckVisibility(
        FunctionDefinition function, QueueTrigger trigger, IReadOnlyDictionary<string, TemplateResource> resources, TemplateFaults faults)
    {
        if (resources.Values.FirstOrDefault(r => r.Type == "AWS::SQS::Queue" && r.Arn == trigger.QueueArn) is not { } queue) return;
        var properties = new PropertyBag(queue.Properties, $"Resources.{queue.LogicalId}.Properties", faults);
        var visibility = properties.Whole("VisibilityTimeout", DefaultVisibility, 0, 43_200);
        if (TimeSpan.FromSeconds(visibility) < function.Timeout)
        {
            faults.Add($"{properties.Path}.VisibilityTimeout", visibility,
                $"{function.LogicalId} reads the queue and may run {function.Timeout.TotalSeconds:0} seconds; give at least that, better six times as many");
        }
    }

    private static bool ReportsItemFailures(PropertyBag properties) =>
        properties.List("FunctionResponseTypes").Any(t => Scalar.Text(t) == "ReportBatchItemFailures");

    private static List<JsonObject> Filters(PropertyBag properties)
    {
        var filters = new List<JsonObject>();
        foreach (var filter in properties.Bag("FilterCriteria").List("Filters"))
        {
            var path = $"{properties.Path}.FilterCriteria.Filters[{filters.Count}].Pattern";
            try
            {
                if (JsonNode.Parse(Scalar.Text(filter?["Pattern"]) ?? "") is JsonObject pattern && TriggerReader.Checked(pattern, path, properties.Faults) is { } valid)
                    filters.Add(valid);
            }
            catch (JsonException e)
            {
                properties.Faults.Add(path, filter?["Pattern"], $"it must be JSON: {e.Message}");
            }
        }

        return filters;
    }
}
