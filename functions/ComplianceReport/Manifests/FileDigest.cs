namespace DataReliability.ComplianceReport.Manifests;

/// <summary>A file as it was written.</summary>
/// <param name="Path">Relative to the manifest, with <c>/</c> between its parts.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record FileDigest(string Path, long Bytes, string Sha256);
