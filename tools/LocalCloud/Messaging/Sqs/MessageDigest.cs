using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The MD5 digests by which SQS's clients check what arrived.</summary>
internal static class MessageDigest
{
#pragma warning disable CA5351 // SQS's wire format: a check against garbling, not against forgery.
    public static string OfText(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Null for no attributes.</summary>
    public static string? Of(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (attributes.Count == 0) return null;
        using var buffer = new MemoryStream();
        foreach (var (name, attribute) in attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            Write(buffer, Encoding.UTF8.GetBytes(name));
            Write(buffer, Encoding.UTF8.GetBytes(attribute.Type));
            buffer.WriteByte(attribute.IsBinary ? (byte)2 : (byte)1);
            Write(buffer, attribute.IsBinary ? Convert.FromBase64String(attribute.Value) : Encoding.UTF8.GetBytes(attribute.Value));
        }

        return Convert.ToHexStringLower(MD5.HashData(buffer.ToArray()));
    }
#pragma warning restore CA5351

    private static void Write(MemoryStream buffer, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        buffer.Write(length);
        buffer.Write(bytes);
    }
}
