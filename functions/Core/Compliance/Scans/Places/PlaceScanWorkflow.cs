using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>The workflow that scans one account in one Region, some pages a step.</summary>
/// <param name="scanner">Reads pages; null where there is no time for that, and then workers are asked for.</param>
/// <param name="limits">How patient it is.</param>
public sealed class PlaceScanWorkflow(PlaceScanner? scanner, PlaceScanLimits limits) : IWorkflowDefinition<PlaceScanState, ScanPages, PlaceScanSight>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "compliance-scan-place";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The first decision of the scan of a place.</summary>
    public static Decision<PlaceScanState, ScanPages> Start(ScanState scan, ScanPlace place, DateTimeOffset now, PlaceScanLimits limits)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return PlaceScanDecisions.Start(PlaceScanKey.Of(scan.ScanId, place), scan, place, now, limits);
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="JsonException">The text is not a state.</exception>
    public static PlaceScanState Read(string json) =>
        JsonSerializer.Deserialize(json, ScanJson.Default.PlaceScanState) ?? throw new JsonException("the state of the scan of a place is null");

    /// <inheritdoc/>
    public PlaceScanState ReadState(string json) => Read(json);

    /// <inheritdoc/>
    public string WriteState(PlaceScanState state) => JsonSerializer.Serialize(state, ScanJson.Default.PlaceScanState);

    /// <inheritdoc/>
    public ScanPages ReadEffect(string json) =>
        JsonSerializer.Deserialize(json, ScanJson.Default.ScanPages) ?? throw new JsonException("an effect is null");

    /// <inheritdoc/>
    public string WriteEffect(ScanPages effect) => JsonSerializer.Serialize(effect, ScanJson.Default.ScanPages);

    /// <inheritdoc/>
    public Task<PlaceScanSight> ObserveAsync(WorkflowView<PlaceScanState> current, CancellationToken cancellationToken) =>
        Task.FromResult(scanner is null ? PlaceScanSight.Tick : PlaceScanSight.Worker);

    /// <inheritdoc/>
    public Decision<PlaceScanState, ScanPages> Decide(WorkflowView<PlaceScanState> current, PlaceScanSight observation, DateTimeOffset now) =>
        PlaceScanDecisions.Next(current, observation, now, limits);

    /// <inheritdoc/>
    public async Task<EffectOutcome> ExecuteAsync(WorkflowView<PlaceScanState> current, ScanPages effect, CancellationToken cancellationToken)
    {
        // The tick finds what a worker left behind when it died.
        if (scanner is null)
            return EffectOutcome.Refused(effect.Name, "LeftToWorkers", "it is read by the next worker");
        try
        {
            var scanned = await scanner.ScanAsync(current.State, effect, limits.StepTime, cancellationToken);
            return EffectOutcome.Done(effect.Name, JsonSerializer.Serialize(scanned, ScanJson.Default.PagesScanned));
        }
        catch (PlaceUnreachableException e)
        {
            return EffectOutcome.Refused(effect.Name, e.IsLasting ? ScanPages.Unreachable : "NotNow", e.Reason);
        }
    }
}
