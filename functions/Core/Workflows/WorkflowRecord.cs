namespace DataReliability.Core.Workflows;

/// <summary>A workflow as stored: what the engine needs to read, and the state, which only its definition reads.</summary>
public sealed record WorkflowRecord
{
    /// <summary>Whose record it is.</summary>
    public required WorkflowId Id { get; init; }

    /// <summary>Counts the writes, from 1; each write is conditional on the one before.</summary>
    public required long Version { get; init; }

    /// <summary>The state's short name.</summary>
    public required string Status { get; init; }

    /// <summary>The state, as JSON.</summary>
    public required string State { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it wants to be looked at; null when it has ended or is buried.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who is acting on it; null when nobody is.</summary>
    public Lease? Lease { get; init; }

    /// <summary>Effects that are intended and have no outcome yet.</summary>
    public IReadOnlyList<PendingEffect> Pending { get; init; } = [];

    /// <summary>How many invocations in a row began on <see cref="Pending"/>; more than one means that some died.</summary>
    public int Attempts { get; init; }

    /// <summary>How many looks at the world failed in a row; 0 once one succeeds.</summary>
    public int FailedLooks { get; init; }

    /// <summary>Names the request that everything here goes back to, for logs; null when nobody said.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>What became of the effects of the last decision.</summary>
    public IReadOnlyList<EffectOutcome> Outcomes { get; init; } = [];

    /// <summary>Why nobody goes on with it; null while somebody does.</summary>
    public string? Buried { get; init; }

    /// <summary>When it has served and may be removed; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
