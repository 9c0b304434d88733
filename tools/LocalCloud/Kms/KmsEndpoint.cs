using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>KMS: GenerateMac, VerifyMac and DescribeKey.</summary>
internal sealed class KmsEndpoint(KeyRing keys, CloudClock clock) : IAwsEndpoint
{
    private const int LongestMessage = 4096;

    /// <inheritdoc/>
    public string Service => "kms";

    /// <inheritdoc/>
    public Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Action switch
    {
        "GenerateMac" => GenerateMac(JsonAnswer.Read(request)),
        "VerifyMac" => VerifyMac(JsonAnswer.Read(request)),
        "DescribeKey" => DescribeKey(Key(JsonAnswer.Read(request)), request.Account),
        _ => throw JsonAnswer.UnknownOperation(request),
    });

    private AwsResponse GenerateMac(JsonObject input)
    {
        var key = Key(input);
        return JsonAnswer.Of(new JsonObject
        {
            ["KeyId"] = key.Arn,
            ["Mac"] = Convert.ToBase64String(Mac(key, input)),
            ["MacAlgorithm"] = key.MacAlgorithm,
        });
    }

    private AwsResponse VerifyMac(JsonObject input)
    {
        var key = Key(input);
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, input), Bytes(input, "Mac", 6144)))
            throw new AwsErrorException("KMSInvalidMacException", "");
        return JsonAnswer.Of(new JsonObject { ["KeyId"] = key.Arn, ["MacValid"] = true, ["MacAlgorithm"] = key.MacAlgorithm });
    }

    private AwsResponse DescribeKey(KmsKey key, string account)
    {
        var metadata = new JsonObject
        {
            ["AWSAccountId"] = account,
            ["Arn"] = key.Arn,
            ["CreationDate"] = clock.Started.ToUnixTimeSeconds(),
            ["CustomerMasterKeySpec"] = key.Spec,
            ["Description"] = key.Description,
            ["Enabled"] = true,
            ["KeyId"] = key.Id,
            ["KeyManager"] = "CUSTOMER",
            ["KeySpec"] = key.Spec,
            ["KeyState"] = "Enabled",
            ["KeyUsage"] = key.Usage,
            ["MultiRegion"] = false,
            ["Origin"] = "AWS_KMS",
        };
        if (key.MacAlgorithm is { } algorithm) metadata["MacAlgorithms"] = new JsonArray(algorithm);
        return JsonAnswer.Of(new JsonObject { ["KeyMetadata"] = metadata });
    }

    private byte[] Mac(KmsKey key, JsonObject input)
    {
        var algorithm = input["MacAlgorithm"]?.ToString();
        if (algorithm is not ("HMAC_SHA_224" or "HMAC_SHA_256" or "HMAC_SHA_384" or "HMAC_SHA_512"))
            throw Invalid("macAlgorithm", $"{algorithm}", "Member must satisfy enum value set: [HMAC_SHA_384, HMAC_SHA_256, HMAC_SHA_224, HMAC_SHA_512]");
        var message = Bytes(input, "Message", LongestMessage);
        if (key.MacAlgorithm != algorithm)
            throw new AwsErrorException("InvalidKeyUsageException", $"{key.Arn} key usage is {key.Usage} and its spec {key.Spec}, which is not valid for {algorithm}.");
        return algorithm switch
        {
            "HMAC_SHA_256" => HMACSHA256.HashData(keys.Material(key), message),
            "HMAC_SHA_384" => HMACSHA384.HashData(keys.Material(key), message),
            "HMAC_SHA_512" => HMACSHA512.HashData(keys.Material(key), message),
            _ => throw new AwsErrorException("UnsupportedOperationException", "LocalCloud makes HMAC_SHA_256, _384 and _512."),
        };
    }

    private KmsKey Key(JsonObject input)
    {
        var name = input["KeyId"]?.ToString() ?? throw Invalid("keyId", "null", "Member must not be null");
        return keys.Find(name) ?? throw new AwsErrorException("NotFoundException", name.Contains("alias/", StringComparison.Ordinal)
            ? $"Alias {name} is not found." : $"Key '{name}' does not exist");
    }

    private static byte[] Bytes(JsonObject input, string name, int longest)
    {
        try
        {
            var bytes = Convert.FromBase64String(input[name]?.ToString() ?? "");
            return bytes.Length >= 1 && bytes.Length <= longest ? bytes
                : throw Invalid(name.ToLowerInvariant(), "...", $"Member must have length between 1 and {longest}");
        }
        catch (FormatException)
        {
            throw new AwsErrorException("SerializationException", $"{name} is not base64");
        }
    }

    private static AwsErrorException Invalid(string field, string value, string constraint) =>
        new("ValidationException", $"1 validation error detected: Value '{value}' at '{field}' failed to satisfy constraint: {constraint}");
}
