using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Kms;

/// <summary>The actions of KMS that encrypt.</summary>
internal sealed class CipherActions(KeyRing keys)
{
    private const int LongestPlaintext = 4096;
    private const int LongestCiphertext = 6144;
    private const int KeyBytes = 32;
    private const int IdBytes = 16;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    [Fidelity("AES-256-GCM under the key, with the encryption context as additional data.")]
    public JsonObject Encrypt(JsonObject input, AwsRequest request)
    {
        var key = Symmetric(keys.EnabledKey(input, request));
        return new JsonObject { ["KeyId"] = key.Arn, ["CiphertextBlob"] = Seal(key, KmsFields.Bytes(input, "Plaintext", LongestPlaintext), input), ["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT" };
    }

    [Fidelity("What Encrypt and GenerateDataKey sealed here, with the same context; anything else is InvalidCiphertextException.")]
    public JsonObject Decrypt(JsonObject input, AwsRequest request)
    {
        var blob = KmsFields.Bytes(input, "CiphertextBlob", LongestCiphertext);
        if (blob.Length < IdBytes + NonceBytes + TagBytes) throw Garbled();
        var id = new Guid(blob.AsSpan(0, IdBytes)).ToString();
        var key = KmsFields.Enabled(keys.Keys.FirstOrDefault(k => k.Id == id) ?? throw Garbled());
        if (input.ContainsKey("KeyId") && keys.Key(input, request).Arn != key.Arn)
            throw new AwsErrorException("IncorrectKeyException", "The key ID in the request does not identify a CMK that can perform this operation.");
        return new JsonObject { ["KeyId"] = key.Arn, ["Plaintext"] = Convert.ToBase64String(Open(key, blob, input)), ["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT" };
    }

    [Fidelity("AES_256, AES_128 or a number of bytes.")]
    public JsonObject GenerateDataKey(JsonObject input, AwsRequest request)
    {
        var key = Symmetric(keys.EnabledKey(input, request));
        var bytes = RandomNumberGenerator.GetBytes(input.Whole("NumberOfBytes", 1, 1024) ?? (input.Text("KeySpec") == "AES_128" ? KeyBytes / 2 : KeyBytes));
        return new JsonObject { ["KeyId"] = key.Arn, ["Plaintext"] = Convert.ToBase64String(bytes), ["CiphertextBlob"] = Seal(key, bytes, input) };
    }

    private static KmsKey Symmetric(KmsKey key) => key.Usage == "ENCRYPT_DECRYPT" ? key
        : throw new AwsErrorException("InvalidKeyUsageException", $"{key.Arn} key usage is {key.Usage} which is not valid for this operation.");

    private static string Seal(KmsKey key, byte[] plain, JsonObject input)
    {
        var blob = new byte[IdBytes + NonceBytes + TagBytes + plain.Length];
        Guid.Parse(key.Id).ToByteArray().CopyTo(blob, 0);
        var nonce = blob.AsSpan(IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Material.AsSpan(0, KeyBytes), TagBytes);
        aes.Encrypt(nonce, plain, blob.AsSpan(IdBytes + NonceBytes + TagBytes), blob.AsSpan(IdBytes + NonceBytes, TagBytes), Context(input));
        return Convert.ToBase64String(blob);
    }

    private static byte[] Open(KmsKey key, byte[] blob, JsonObject input)
    {
        var plain = new byte[blob.Length - IdBytes - NonceBytes - TagBytes];
        using var aes = new AesGcm(key.Material.AsSpan(0, KeyBytes), TagBytes);
        try
        {
            aes.Decrypt(blob.AsSpan(IdBytes, NonceBytes), blob.AsSpan(IdBytes + NonceBytes + TagBytes), blob.AsSpan(IdBytes + NonceBytes, TagBytes), plain, Context(input));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Garbled();
        }
    }

    private static byte[] Context(JsonObject input) => Encoding.UTF8.GetBytes(string.Join('\n',
        input.TextMap("EncryptionContext").OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key.Length}:{e.Key}={e.Value}")));

    private static AwsErrorException Garbled() => new("InvalidCiphertextException", "");
}
