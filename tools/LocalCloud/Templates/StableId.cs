using System.Security.Cryptography;
using System.Text;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Ids that look random and are the same in every run.</summary>
internal static class StableId
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Lower-case hexadecimal digits, at most 64.</summary>
    public static string Hex(string seed, int length) => Convert.ToHexStringLower(Hash(seed))[..length];

    /// <summary>Upper-case letters and digits, at most 32.</summary>
    public static string Letters(string seed, int length) => string.Concat(Hash(seed).Take(length).Select(b => Base32[b & 31]));

    public static Guid Guid(string seed) => new(Hash(seed).AsSpan(0, 16));

    private static byte[] Hash(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed));
}
