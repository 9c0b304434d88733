namespace DataReliability.Core.Workflows;

/// <summary>What a workflow does next. A decision is a value: making it changes nothing.</summary>
/// <typeparam name="TState">The workflow's state.</typeparam>
/// <typeparam name="TEffect">The workflow's effects, a closed hierarchy.</typeparam>
public sealed record Decision<TState, TEffect>
    where TEffect : IEffect
{
    /// <summary>The state after this decision.</summary>
    public required TState State { get; init; }

    /// <summary>The state's short name for people and for metrics, such as <c>restoring</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why, in sentences for people; at least one. They go into the timeline.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>When to look again; null when the workflow has ended.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>What to do, in order, once this decision is recorded. Each is done whatever became of those before it: put
    /// what depends on an outcome into the next decision.</summary>
    public IReadOnlyList<TEffect> Effects { get; init; } = [];

    /// <summary>What the world is told, once this decision is recorded.</summary>
    public IReadOnlyList<EventDraft> Events { get; init; } = [];

    /// <summary>What is filed in the same transaction, such as evidence.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Whether the reasons go into the timeline. False for "still waiting", which would fill it.</summary>
    public bool Noteworthy { get; init; } = true;
}
