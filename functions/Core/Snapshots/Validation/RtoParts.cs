using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How long each part of a restore really took; null for what was not reached. Times of restore and open are
/// as observed: late by up to a poll.</summary>
/// <param name="Restore">From the asking that was granted until the instance was available.</param>
/// <param name="Open">Until its password was set.</param>
/// <param name="FirstQuery">From the first attempt to connect to the first answer.</param>
/// <param name="Checks">All of the data checks.</param>
public sealed record RtoParts(TimeSpan? Restore, TimeSpan? Open, TimeSpan? FirstQuery, TimeSpan? Checks)
{
    /// <summary>Until data was served: restore, open and first query.</summary>
    public TimeSpan? Served => Restore + Open + FirstQuery;

    /// <summary>The parts of a validation.</summary>
    public static RtoParts Of(ValidationState state, DataCheckReport? report) => new(
        state.Times.AvailableAt - state.Times.RestoreAskedAt,
        state.Times.OpenedAt - state.Times.AvailableAt,
        report?.FirstQuery,
        report?.Took);
}
