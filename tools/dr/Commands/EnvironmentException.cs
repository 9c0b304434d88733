namespace DataReliability.Dr.Commands;

/// <summary>This machine, or what was asked to be reached from it, lacks something. The message says what, and how to get it.</summary>
/// <param name="message">Cause and remedy, for people.</param>
/// <param name="cause">What was thrown, where something was.</param>
public sealed class EnvironmentException(string message, Exception? cause = null) : Exception(message, cause);
