using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Hands out the changes that an hour has: exactly so many, whoever asks at the same time.</summary>
/// <param name="store">Where they are.</param>
/// <param name="runner">Records one.</param>
public sealed class Turns(IWorkflowStore store, WorkflowRunner<Turn, RemediationEffect, Turn> runner)
{
    /// <summary>Takes one, or finds the one that was taken for the same try.</summary>
    /// <returns>Done with its name, or refused with <see cref="TakeTurn.NoneLeft"/>.</returns>
    public async Task<EffectOutcome> TakeAsync(WorkflowId workflow, TakeTurn effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var turn = new Turn(string.Create(CultureInfo.InvariantCulture, $"{workflow}:{effect.Try}"));
        for (var number = 1; number <= effect.Turns; number++)
        {
            var id = TurnWorkflow.Id(effect.Hour, number);
            if (await TakenByAsync(id, cancellationToken) is not { } by)
                by = await runner.StartAsync(id.Key, TurnWorkflow.Take(turn), cancellationToken) ? turn.By : await TakenByAsync(id, cancellationToken) ?? "";
            if (by == turn.By)
                return EffectOutcome.Done(effect.Name, id.Key);
        }

        return EffectOutcome.Refused(effect.Name, TakeTurn.NoneLeft, string.Create(CultureInfo.InvariantCulture, $"hour {effect.Hour} has {effect.Turns} changes"));
    }

    private async Task<string?> TakenByAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(id, cancellationToken) is { } record ? JsonSerializer.Deserialize(record.State, RemediationJson.Default.Turn)?.By ?? "" : null;
        }
        catch (Exception e) when (e is UndecodableRecordException or JsonException)
        {
            // Somebody's, whoever's.
            return "";
        }
    }
}
