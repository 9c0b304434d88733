namespace DataReliability.Dr.Cloud;

/// <summary>A function that was invoked failed; the message holds what it answered.</summary>
/// <param name="message">Its name and answer.</param>
public sealed class FunctionFailedException(string message) : Exception(message);
