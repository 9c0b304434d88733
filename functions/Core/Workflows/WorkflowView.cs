namespace DataReliability.Core.Workflows;

/// <summary>What a definition sees of its record.</summary>
/// <param name="Id">Whose record.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Its state.</param>
/// <param name="Outcomes">What became of the effects of the last decision; empty when it had none.</param>
/// <param name="CreatedAt">When it was started.</param>
public sealed record WorkflowView<TState>(
    WorkflowId Id,
    long Version,
    TState State,
    IReadOnlyList<EffectOutcome> Outcomes,
    DateTimeOffset CreatedAt)
{
    /// <summary>The outcome of the effect of this name; null when the last decision had none such.</summary>
    public EffectOutcome? Outcome(string effect) => Outcomes.FirstOrDefault(outcome => outcome.Effect == effect);
}
