using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>All that a sweep knows.</summary>
/// <param name="Restore">The restore, with the resource id that it was found with.</param>
/// <param name="Cause">Why it is swept.</param>
/// <param name="Progress">How far the teardown came.</param>
/// <param name="LastOutcome">What became of the last effect; null when there was none.</param>
public sealed record SweepState(RestoreIdentity Restore, string Cause, TeardownProgress Progress, EffectOutcome? LastOutcome = null);
