using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Turns: workflows that are over as they start, so that no two can be started under one key: the n-th change of an hour.</summary>
public sealed class TurnWorkflow : IWorkflowDefinition<Turn, RemediationEffect, Turn>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "remediation-turn";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The n-th turn of an hour, from 1.</summary>
    public static WorkflowId Id(string hour, int number) => new(KindName, string.Create(CultureInfo.InvariantCulture, $"{hour}-{number}"));

    /// <summary>Takes it.</summary>
    public static Decision<Turn, RemediationEffect> Take(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new() { State = turn, Status = "taken", Reasons = [$"taken by {turn.By}"], DueAt = null };
    }

    /// <inheritdoc/>
    public Turn ReadState(string json) => JsonSerializer.Deserialize(json, RemediationJson.Default.Turn) ?? throw new JsonException("a turn is null");

    /// <inheritdoc/>
    public string WriteState(Turn state) => JsonSerializer.Serialize(state, RemediationJson.Default.Turn);

    /// <inheritdoc/>
    public RemediationEffect ReadEffect(string json) => throw new JsonException("turns have no effects");

    /// <inheritdoc/>
    public string WriteEffect(RemediationEffect effect) => throw new JsonException("turns have no effects");

    /// <inheritdoc/>
    public Task<Turn> ObserveAsync(WorkflowView<Turn> current, CancellationToken cancellationToken) => Task.FromResult(current.State);

    /// <inheritdoc/>
    public Decision<Turn, RemediationEffect> Decide(WorkflowView<Turn> current, Turn observation, DateTimeOffset now) => Take(current.State);

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowView<Turn> current, RemediationEffect effect, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{current.Id}: turns have no effects");
}
