using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>Reads what the actions of KMS take.</summary>
internal static class KmsFields
{
    /// <summary>The key that a call names.</summary>
    /// <exception cref="AwsErrorException">There is none.</exception>
    public static KmsKey Key(this KeyRing keys, JsonObject input, AwsRequest request)
    {
        var name = input.Text("KeyId") ?? throw Invalid("keyId", "null", "Member must not be null");
        return keys.Find(name, request) ?? throw new AwsErrorException("NotFoundException", name.Contains("alias/", StringComparison.Ordinal)
            ? $"Alias {name} is not found." : $"Key '{name}' does not exist");
    }

    /// <summary>The key that a call names, which must be enabled.</summary>
    /// <exception cref="AwsErrorException">There is none, or it is disabled.</exception>
    public static KmsKey EnabledKey(this KeyRing keys, JsonObject input, AwsRequest request) => Enabled(keys.Key(input, request));

    public static KmsKey Enabled(KmsKey key) => key.IsEnabled ? key : throw new AwsErrorException("DisabledException", $"{key.Arn} is disabled.");

    public static byte[] Bytes(JsonObject input, string name, int longest)
    {
        try
        {
            var bytes = Convert.FromBase64String(input.Text(name) ?? "");
            return bytes.Length >= 1 && bytes.Length <= longest ? bytes
                : throw Invalid(name.ToLowerInvariant(), "...", $"Member must have length between 1 and {longest}");
        }
        catch (FormatException)
        {
            throw new AwsErrorException("SerializationException", $"{name} is not base64");
        }
    }

    public static AwsErrorException Invalid(string field, string value, string constraint) =>
        new("ValidationException", $"1 validation error detected: Value '{value}' at '{field}' failed to satisfy constraint: {constraint}");
}
