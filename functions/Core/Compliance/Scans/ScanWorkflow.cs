using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The workflow of a scan: hands out its places, waits for them, and has the report written.</summary>
/// <param name="store">Where the workflows of places are.</param>
/// <param name="places">Starts them.</param>
/// <param name="limits">How patient it is.</param>
/// <param name="placeLimits">How patient they are.</param>
/// <param name="time">The clock.</param>
public sealed class ScanWorkflow(
    IWorkflowStore store,
    WorkflowRunner<PlaceScanState, ScanPages, PlaceScanSight> places,
    ScanLimits limits,
    PlaceScanLimits placeLimits,
    TimeProvider time) : IWorkflowDefinition<ScanState, HandOutPlaces, ScanObservation>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "compliance-scan";

    private const int AtATime = 8;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The first decision of a scan.</summary>
    /// <param name="state">The scan.</param>
    /// <param name="cause">Why it is started, for people.</param>
    /// <param name="now">The time.</param>
    public static Decision<ScanState, HandOutPlaces> Start(ScanState state, string cause, DateTimeOffset now) => ScanDecisions.Start(state, cause, now);

    /// <summary>Reads a state.</summary>
    /// <exception cref="JsonException">The text is not a state.</exception>
    public static ScanState Read(string json) =>
        JsonSerializer.Deserialize(json, ScanJson.Default.ScanState) ?? throw new JsonException("the state of a scan is null");

    /// <inheritdoc/>
    public ScanState ReadState(string json) => Read(json);

    /// <inheritdoc/>
    public string WriteState(ScanState state) => JsonSerializer.Serialize(state, ScanJson.Default.ScanState);

    /// <inheritdoc/>
    public HandOutPlaces ReadEffect(string json) =>
        JsonSerializer.Deserialize(json, ScanJson.Default.HandOutPlaces) ?? throw new JsonException("an effect is null");

    /// <inheritdoc/>
    public string WriteEffect(HandOutPlaces effect) => JsonSerializer.Serialize(effect, ScanJson.Default.HandOutPlaces);

    /// <inheritdoc/>
    public async Task<ScanObservation> ObserveAsync(WorkflowView<ScanState> current, CancellationToken cancellationToken)
    {
        if (current.State.Stage != ScanStage.Scanning)
            return new ScanObservation.Idle();
        var scope = current.State.Scope.Places;
        var seen = new List<PlaceProgress>(scope.Count);
        foreach (var some in scope.Chunk(AtATime))
            seen.AddRange(await Task.WhenAll(some.Select(place => ProgressAsync(current.State.ScanId, place, cancellationToken))));
        return new ScanObservation.PlacesSeen(seen);
    }

    /// <inheritdoc/>
    public Decision<ScanState, HandOutPlaces> Decide(WorkflowView<ScanState> current, ScanObservation observation, DateTimeOffset now) =>
        ScanDecisions.Next(current, observation, now, limits);

    /// <inheritdoc/>
    public async Task<EffectOutcome> ExecuteAsync(WorkflowView<ScanState> current, HandOutPlaces effect, CancellationToken cancellationToken)
    {
        var state = current.State;
        foreach (var place in state.Scope.Places.Skip(effect.From).Take(effect.Count))
        {
            var first = PlaceScanWorkflow.Start(state, place, time.GetUtcNow(), placeLimits);
            await places.StartAsync(PlaceScanKey.Of(state.ScanId, place).Key, first, cancellationToken);
        }

        return EffectOutcome.Done(effect.Name, (effect.From + effect.Count).ToString(CultureInfo.InvariantCulture));
    }

    private async Task<PlaceProgress> ProgressAsync(string scanId, ScanPlace place, CancellationToken cancellationToken)
    {
        var unseen = new ScanTask { Place = place, Status = ScanTaskStatus.Pending };
        try
        {
            if (await store.LoadAsync(PlaceScanKey.Of(scanId, place), cancellationToken) is not { } record)
                return new PlaceProgress(Ended: false, unseen, PlaceScanState.EmptySha256);
            if (record.Buried is { } reason)
                return Lost(unseen, reason);
            var state = PlaceScanWorkflow.Read(record.State);
            return new PlaceProgress(record.DueAt is null, state.Task, state.InventorySha256);
        }
        catch (Exception e) when (e is UndecodableRecordException or JsonException)
        {
            return Lost(unseen, e.Message);
        }
    }

    private static PlaceProgress Lost(ScanTask task, string reason) => new(
        Ended: true,
        task with { Status = ScanTaskStatus.Missing, MissingReason = $"its record can't be gone on with: {reason}" },
        PlaceScanState.EmptySha256);
}
