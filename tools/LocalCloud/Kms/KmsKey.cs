using System.Text.Json.Serialization;

namespace DataReliability.LocalCloud.Kms;

/// <summary>A key.</summary>
/// <param name="Spec">SYMMETRIC_DEFAULT, or HMAC_224 to HMAC_512.</param>
/// <param name="Usage">ENCRYPT_DECRYPT or GENERATE_VERIFY_MAC.</param>
/// <param name="Material">64 random bytes, none of a key that AWS manages; the state folder is its owner's only.</param>
internal sealed record KmsKey(string Id, string Arn, string Spec, string Usage, string Description, bool IsEnabled, DateTimeOffset Created, byte[] Material)
{
    /// <summary>The MAC algorithm of the key; null for a key that makes none.</summary>
    [JsonIgnore]
    public string? MacAlgorithm => Spec.StartsWith("HMAC_", StringComparison.Ordinal) ? "HMAC_SHA_" + Spec["HMAC_".Length..] : null;
}
