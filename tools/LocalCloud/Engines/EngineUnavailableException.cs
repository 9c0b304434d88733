namespace DataReliability.LocalCloud.Engines;

/// <summary>No engine is at hand; the message says how to get one.</summary>
public sealed class EngineUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
