namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What RDS offers for the very version that a database runs (rds:DescribeDBEngineVersions).</summary>
/// <param name="LogTypes">ExportableLogTypes; empty for none.</param>
/// <param name="MinorUpgrades">Versions of ValidUpgradeTarget that are no major upgrade; empty for none.</param>
public sealed record EngineOffer(IReadOnlyList<string> LogTypes, IReadOnlyList<string> MinorUpgrades);
