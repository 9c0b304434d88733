using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>What makes a function run.</summary>
/// <param name="Name">The rule's or mapping's name, unique in the template.</param>
public abstract record FunctionTrigger(string Name)
{
    /// <summary>The queue that gets what can't be handed to the function; null for none.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>How often handing over is repeated when it fails, for rules and schedules.</summary>
    public int MaximumRetries { get; init; } = 185;
}

/// <summary>A schedule.</summary>
/// <param name="Expression">rate(...) or cron(...).</param>
/// <param name="Input">What the function gets instead of a scheduled event; null for the event.</param>
/// <param name="Enabled">Whether it ticks.</param>
public sealed record ScheduleTrigger(string Name, string Expression, string? Input, bool Enabled) : FunctionTrigger(Name)
{
    /// <summary>Whether it is EventBridge Scheduler's rather than a rule's.</summary>
    public bool IsSchedulers { get; init; }

    /// <summary>The time zone of the expression; null for UTC.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>A rule over the default event bus.</summary>
/// <param name="Pattern">The event pattern.</param>
/// <param name="Input">What the function gets instead of the event; null for the event.</param>
/// <param name="Enabled">Whether it matches.</param>
public sealed record RuleTrigger(string Name, JsonObject Pattern, string? Input, bool Enabled) : FunctionTrigger(Name);

/// <summary>A subscription to a topic.</summary>
/// <param name="FilterPolicy">Null to get every message.</param>
/// <param name="FilterOnBody">True for the scope MessageBody, false for MessageAttributes.</param>
public sealed record TopicTrigger(string Name, string TopicArn, JsonObject? FilterPolicy, bool FilterOnBody) : FunctionTrigger(Name);

/// <summary>An event source mapping over a DynamoDB stream.</summary>
/// <param name="StreamArn">As the template's GetAtt yields it.</param>
/// <param name="Filters">Patterns, any of which admits a record; empty to admit all.</param>
/// <param name="BatchSize">At most this many records an invocation.</param>
/// <param name="FromStart">True for TRIM_HORIZON, false for LATEST.</param>
/// <param name="MaximumRetryAttempts">Null to retry until the record expires.</param>
/// <param name="BisectOnError">Whether a failing batch is halved.</param>
/// <param name="ReportsItemFailures">Whether the function's answer names the records that failed.</param>
/// <param name="OnFailureArn">A queue or topic that gets word of what was given up; null for none.</param>
public sealed record StreamTrigger(
    string Name, string StreamArn, IReadOnlyList<JsonObject> Filters, int BatchSize, bool FromStart,
    int? MaximumRetryAttempts, bool BisectOnError, bool ReportsItemFailures, string? OnFailureArn) : FunctionTrigger(Name);

/// <summary>An event source mapping over a queue.</summary>
/// <param name="BatchSize">At most this many messages an invocation.</param>
/// <param name="ReportsItemFailures">Whether the function's answer names the messages that failed.</param>
public sealed record QueueTrigger(string Name, string QueueArn, int BatchSize, bool ReportsItemFailures) : FunctionTrigger(Name)
{
    /// <summary>Patterns, any of which admits a message; empty to admit all. What none admits is deleted from the queue.</summary>
    public IReadOnlyList<JsonObject> Filters { get; init; } = [];

    /// <summary>How many batches run at once, at most; null for as many as the function may.</summary>
    public int? MaximumConcurrency { get; init; }
}

/// <summary>A route of an HTTP API.</summary>
/// <param name="Api">The API's id; null for the one that SAM makes by itself.</param>
/// <param name="Method">Such as GET, or ANY.</param>
/// <param name="Path">Such as /pages/{id}, or $default.</param>
/// <param name="Authorizer">AWS_IAM, NONE or another; null for the API's default.</param>
public sealed record HttpTrigger(string Name, string? Api, string Method, string Path, string? Authorizer) : FunctionTrigger(Name);
