using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataReliability.ComplianceReport.Manifests;

/// <summary>JSON of the manifest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReportManifest))]
public sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>The bytes of <c>manifest.json</c>.</summary>
    public static byte[] Write(ReportManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Default.ReportManifest);

    /// <summary>Reads the bytes of a <c>manifest.json</c>.</summary>
    /// <exception cref="JsonException">They are no manifest.</exception>
    public static ReportManifest Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Default.ReportManifest) ?? throw new JsonException("a manifest is an object, not null");

    /// <summary>What the next manifest names it by: 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
