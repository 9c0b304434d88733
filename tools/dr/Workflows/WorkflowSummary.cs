namespace DataReliability.Dr.Workflows;

/// <summary>What a workflow is about and where it stands, in the words of its kind.</summary>
/// <param name="What">One sentence: what it does, to what.</param>
public sealed record WorkflowSummary(string What)
{
    /// <summary>The database that it is about; null when it is about none.</summary>
    public string? Database { get; init; }

    /// <summary>The snapshot that it is about; null when it is about none.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The throw-away instance; null when there is none.</summary>
    public string? Restore { get; init; }

    /// <summary>Since when it has its status; null when its state does not tell.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What it waits for; null when it has ended.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>When it stops waiting; null when it waits as long as it takes, or for nothing.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The last thing that it noted; null when it noted nothing.</summary>
    public string? LastNote { get; init; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    public string? LastError { get; init; }

    /// <summary>What it came to, and why; null before that.</summary>
    public string? Verdict { get; init; }
}
