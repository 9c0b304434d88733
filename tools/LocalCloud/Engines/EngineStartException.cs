namespace DataReliability.LocalCloud.Engines;

/// <summary>An engine did not come up; the message holds the end of its log.</summary>
public sealed class EngineStartException(string message, Exception? inner = null) : Exception(message, inner);
