using System.Text.Json;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The workflow that mends one failure of one resource, or undoes that.</summary>
/// <param name="reader">Looks.</param>
/// <param name="actions">Acts.</param>
/// <param name="turns">Keeps to so many changes an hour.</param>
/// <param name="store">Where validations are.</param>
/// <param name="documents">Where failures, and the last validations, are filed.</param>
/// <param name="rules">What holds for all.</param>
public sealed class RemediationWorkflow(
    IRemediationReader reader,
    IRemediationActions actions,
    Turns turns,
    IWorkflowStore store,
    IDocumentStore documents,
    RemediationRules rules) : IWorkflowDefinition<RemediationState, RemediationEffect, RemediationSight>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "remediation";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>Reads a state.</summary>
    /// <exception cref="JsonException">The text is not a state.</exception>
    public static RemediationState Read(string json) =>
        JsonSerializer.Deserialize(json, RemediationJson.Default.RemediationState) ?? throw new JsonException("the state of a remediation is null");

    /// <inheritdoc/>
    public RemediationState ReadState(string json) => Read(json);

    /// <inheritdoc/>
    public string WriteState(RemediationState state) => JsonSerializer.Serialize(state, RemediationJson.Default.RemediationState);

    /// <inheritdoc/>
    public RemediationEffect ReadEffect(string json) =>
        JsonSerializer.Deserialize(json, RemediationJson.Default.RemediationEffect) ?? throw new JsonException("an effect is null");

    /// <inheritdoc/>
    public string WriteEffect(RemediationEffect effect) => JsonSerializer.Serialize(effect, RemediationJson.Default.RemediationEffect);

    /// <inheritdoc/>
    public async Task<RemediationSight> ObserveAsync(WorkflowView<RemediationState> current, CancellationToken cancellationToken)
    {
        var target = current.State.Target;
        var subject = await reader.ReadAsync(target.Type, target.Id, cancellationToken);
        var filed = await documents.ListAsync(RemediationFiling.Failures, "", cancellationToken);
        var failures = filed.Select(each => JsonSerializer.Deserialize(each.Json, RemediationJson.Default.RemediationFailure)).OfType<RemediationFailure>();
        return new RemediationSight(subject, await OtherWorkAsync(target.Lane, cancellationToken), [.. failures]);
    }

    /// <inheritdoc/>
    public Decision<RemediationState, RemediationEffect> Decide(WorkflowView<RemediationState> current, RemediationSight observation, DateTimeOffset now) =>
        RemediationDecisions.Next(current, observation, rules, now);

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowView<RemediationState> current, RemediationEffect effect, CancellationToken cancellationToken) => effect switch
    {
        TakeTurn take => turns.TakeAsync(current.Id, take, cancellationToken),
        ModifyResource modify => actions.ModifyAsync(modify, cancellationToken),
        _ => throw new ArgumentException($"{current.Id}: {effect.Name} is no effect of a remediation", nameof(effect)),
    };

    /// <summary>The validation of a snapshot of the same database, as long as it runs.</summary>
    private async Task<string?> OtherWorkAsync(string lane, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(ValidationFiling.LastValidation, lane, cancellationToken) is not { } filed)
            return null;
        if (JsonSerializer.Deserialize(filed.Json, SnapshotJson.Default.LastValidation) is not { Verdict: null, Workflow: var name } || !WorkflowId.TryParse(name, out var id))
            return null;
        return await store.IsUnderWayAsync(id, cancellationToken) ? name : null;
    }
}
