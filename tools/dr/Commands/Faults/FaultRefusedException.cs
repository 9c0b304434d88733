namespace DataReliability.Dr.Commands.Faults;

/// <summary>LocalCloud refuses a fault, or has none of that id; the message says why.</summary>
/// <param name="message">LocalCloud's reason.</param>
internal sealed class FaultRefusedException(string message) : Exception(message);
