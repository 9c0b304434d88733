namespace DataReliability.Core.Workflows;

/// <summary>One kind of workflow: how it looks at the world, decides and acts.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TEffect">Its effects, a closed hierarchy.</typeparam>
/// <typeparam name="TObservation">What it sees, a closed hierarchy.</typeparam>
public interface IWorkflowDefinition<TState, TEffect, TObservation>
    where TEffect : IEffect
{
    /// <summary>The kind, as in <see cref="WorkflowId.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Reads the state.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not a state.</exception>
    TState ReadState(string json);

    /// <summary>Writes the state.</summary>
    string WriteState(TState state);

    /// <summary>Reads an effect.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not an effect.</exception>
    TEffect ReadEffect(string json);

    /// <summary>Writes an effect.</summary>
    string WriteEffect(TEffect effect);

    /// <summary>Looks at the world, as far as this state needs. Reads only. What can't be seen is part of the observation.</summary>
    Task<TObservation> ObserveAsync(WorkflowView<TState> current, CancellationToken cancellationToken);

    /// <summary>Decides. Pure: no I/O, no clock, no randomness.</summary>
    Decision<TState, TEffect> Decide(WorkflowView<TState> current, TObservation observation, DateTimeOffset now);

    /// <summary>Does an effect once. Ends before <paramref name="cancellationToken"/> does, which is before the lease does.</summary>
    Task<EffectOutcome> ExecuteAsync(WorkflowView<TState> current, TEffect effect, CancellationToken cancellationToken);
}
