namespace DataReliability.Dr.Drill.Ledger;

/// <summary>An endpoint of a ledger's database.</summary>
/// <param name="LeadsTo">To which of its servers: the instance, the writer, or the readers in turns.</param>
/// <param name="Host">Its address.</param>
/// <param name="Port">Its port.</param>
public sealed record LedgerEndpoint(string LeadsTo, string Host, int Port);
