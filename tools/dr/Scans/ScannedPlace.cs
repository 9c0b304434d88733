using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Dr.Scans;

/// <summary>What became of one account in one Region.</summary>
/// <param name="Task">How it went.</param>
/// <param name="InventorySha256">Of what was judged: 64 lower-case hexadecimal digits.</param>
internal sealed record ScannedPlace(ScanTask Task, string InventorySha256);
