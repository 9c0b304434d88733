using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>The actions of KMS on MACs.</summary>
internal sealed class MacActions(KeyRing keys)
{
    private const int LongestMessage = 4096;
    private const int LongestMac = 6144;

    [Fidelity("Real HMACs under kept random material; HMAC_SHA_224 is refused.")]
    public JsonObject GenerateMac(JsonObject input, AwsRequest request)
    {
        var key = keys.EnabledKey(input, request);
        return new JsonObject { ["KeyId"] = key.Arn, ["Mac"] = Convert.ToBase64String(Mac(key, input)), ["MacAlgorithm"] = key.MacAlgorithm };
    }

    [Fidelity("Compared in fixed time; a wrong one is KMSInvalidMacException.")]
    public JsonObject VerifyMac(JsonObject input, AwsRequest request)
    {
        var key = keys.EnabledKey(input, request);
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, input), KmsFields.Bytes(input, "Mac", LongestMac)))
            throw new AwsErrorException("KMSInvalidMacException", "");
        return new JsonObject { ["KeyId"] = key.Arn, ["MacValid"] = true, ["MacAlgorithm"] = key.MacAlgorithm };
    }

    private static byte[] Mac(KmsKey key, JsonObject input)
    {
        var algorithm = input.Text("MacAlgorithm");
        if (algorithm is not ("HMAC_SHA_224" or "HMAC_SHA_256" or "HMAC_SHA_384" or "HMAC_SHA_512"))
            throw KmsFields.Invalid("macAlgorithm", $"{algorithm}", "Member must satisfy enum value set: [HMAC_SHA_384, HMAC_SHA_256, HMAC_SHA_224, HMAC_SHA_512]");
        var message = KmsFields.Bytes(input, "Message", LongestMessage);
        if (key.MacAlgorithm != algorithm)
            throw new AwsErrorException("InvalidKeyUsageException", $"{key.Arn} key usage is {key.Usage} and its spec {key.Spec}, which is not valid for {algorithm}.");
        return algorithm switch
        {
            "HMAC_SHA_256" => HMACSHA256.HashData(key.Material, message),
            "HMAC_SHA_384" => HMACSHA384.HashData(key.Material, message),
            "HMAC_SHA_512" => HMACSHA512.HashData(key.Material, message),
            _ => throw new AwsErrorException("UnsupportedOperationException", "LocalCloud makes HMAC_SHA_256, _384 and _512."),
        };
    }
}
