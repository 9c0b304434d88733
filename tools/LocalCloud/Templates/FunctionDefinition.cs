namespace DataReliability.LocalCloud.Templates;

/// <summary>A function of the template, Globals merged in and everything evaluated.</summary>
public sealed record FunctionDefinition
{
    /// <summary>Its name in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its name on AWS.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The ARN of the role it runs as.</summary>
    public required string RoleArn { get; init; }

    /// <summary>Assembly::Type::Method.</summary>
    public required string Handler { get; init; }

    /// <summary>The project's folder, relative to the template.</summary>
    public required string CodeUri { get; init; }

    /// <summary>When the invocation is cut off; from 1 s to 15 min, 3 s by default.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>In MB; 128 by default.</summary>
    public required int MemorySize { get; init; }

    /// <summary>The environment that the template gives it.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>How many invocations may run at once: ReservedConcurrentExecutions, 2 where none is given.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How often a failed asynchronous invocation is repeated; from 0 to 2.</summary>
    public required int RetryAttempts { get; init; }

    /// <summary>How old an asynchronous event may get; from 1 min to 6 h of modelled time.</summary>
    public required TimeSpan MaximumEventAge { get; init; }

    /// <summary>Where events go that failed for good: a queue's or topic's ARN; null for nowhere.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>Where the record of a failed asynchronous invocation goes; null for nowhere.</summary>
    public string? OnFailureArn { get; init; }

    /// <summary>The log group that it names; null for its own.</summary>
    public string? LogGroup { get; init; }

    /// <summary>What makes it run.</summary>
    public required IReadOnlyList<FunctionTrigger> Triggers { get; init; }

    /// <summary>The assembly of the handler, without extension.</summary>
    public string Assembly => Handler.Split("::")[0];
}
