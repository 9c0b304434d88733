namespace DataReliability.TestSupport;

/// <summary>The process died here, as far as the code under test can tell.</summary>
public sealed class SimulatedCrashException(string at) : Exception($"died {at}");
