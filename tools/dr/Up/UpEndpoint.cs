namespace DataReliability.Dr.Up;

/// <summary>An endpoint of a database.</summary>
/// <param name="LeadsTo">The instance, the writer, or the readers in turns.</param>
/// <param name="Host">Its address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Psql">The line that opens it, password included.</param>
public sealed record UpEndpoint(string LeadsTo, string Host, int Port, string Psql);
