namespace DataReliability.Core.Compliance.Scans;

/// <summary>What somebody asks of a scan; all of it may be left out, for all that the stack looks at.</summary>
/// <param name="Accounts">Only these accounts, of those that the stack looks at.</param>
/// <param name="Regions">Only these Regions, of those that the stack looks at.</param>
/// <param name="Controls">Only these controls.</param>
public sealed record ScanRequest(
    IReadOnlyList<string>? Accounts = null, IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Controls = null);
