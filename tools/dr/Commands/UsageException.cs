namespace DataReliability.Dr.Commands;

/// <summary>What was asked for can't be told from something else. The message says what to add.</summary>
/// <param name="message">Cause and remedy, for people.</param>
public sealed class UsageException(string message) : Exception(message);
