using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Cloud;

/// <summary>A fault in force.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Struck">How often it has struck.</param>
public sealed record StruckFault(Fault Fault, int Struck);
