namespace DataReliability.LocalCloud.Kms;

/// <summary>A key of the template.</summary>
/// <param name="Spec">SYMMETRIC_DEFAULT, or HMAC_224 to HMAC_512.</param>
internal sealed record KmsKey(string Id, string Arn, string Spec, string Usage, string Description)
{
    /// <summary>The MAC algorithm of the key; null for a key that makes none.</summary>
    public string? MacAlgorithm => Spec.StartsWith("HMAC_", StringComparison.Ordinal) ? "HMAC_SHA_" + Spec["HMAC_".Length..] : null;
}
