namespace DataReliability.Core.Compliance.Waivers;

/// <summary>A waiver as a report shows it.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="State">Where it stands at the scan.</param>
/// <param name="Failures">How many failures it covers; for an ended one, how many it would.</param>
public sealed record WaiverStatus(Waiver Waiver, WaiverState State, int Failures);
