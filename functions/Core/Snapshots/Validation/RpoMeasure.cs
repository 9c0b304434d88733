namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How much data would be lost; null for what could not be measured.</summary>
/// <param name="Promised">What the tier promises.</param>
/// <param name="Achieved">The snapshot's database time minus its newest row's; never negative.</param>
/// <param name="NewestRow">The newest row's time.</param>
/// <param name="SnapshotAge">How old the snapshot was when the validation began.</param>
public sealed record RpoMeasure(TimeSpan Promised, TimeSpan? Achieved, DateTimeOffset? NewestRow, TimeSpan SnapshotAge)
{
    /// <summary>The measure of a validation.</summary>
    public static RpoMeasure Of(ValidationState state)
    {
        var newest = state.Report?.NewestRow;
        // Rows may carry times ahead of the snapshot's; that is no loss.
        var achieved = state.Subject.DatabaseTime - newest;
        return new RpoMeasure(
            state.Tier.Rpo,
            achieved < TimeSpan.Zero ? TimeSpan.Zero : achieved,
            newest,
            state.Times.StartedAt - state.Subject.TakenAt);
    }
}
