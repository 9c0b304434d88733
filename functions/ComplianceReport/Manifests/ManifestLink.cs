namespace DataReliability.ComplianceReport.Manifests;

/// <summary>Names an earlier report so that it can't be changed unseen.</summary>
/// <param name="Scan">The scan that it reported.</param>
/// <param name="Sha256">The SHA-256 of its manifest's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ManifestLink(string Scan, string Sha256);
