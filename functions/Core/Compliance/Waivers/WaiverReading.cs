using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Waivers;

/// <summary>Waivers as read. One with a fault waives nothing, and hides none of the others.</summary>
/// <param name="Waivers">Those without a fault, in the order of the file.</param>
/// <param name="Faults">Every fault, in the order of the file; empty when all holds.</param>
public sealed record WaiverReading(IReadOnlyList<Waiver> Waivers, IReadOnlyList<PolicyFault> Faults);
