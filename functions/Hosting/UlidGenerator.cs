using System.Security.Cryptography;
using DataReliability.Core;

namespace DataReliability.Hosting;

/// <summary>Makes ULIDs: 48 bits of Unix milliseconds, then 80 random bits, in Crockford's base 32. Safe for concurrent use.</summary>
public sealed class UlidGenerator : IIdGenerator
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLength = 10;
    private const int Length = 26;

    /// <inheritdoc/>
    public string NewId(DateTimeOffset now)
    {
        Span<byte> random = stackalloc byte[Length - TimeLength];
        RandomNumberGenerator.Fill(random);
        Span<char> id = stackalloc char[Length];
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var index = TimeLength - 1; index >= 0; index--, milliseconds >>= 5)
            id[index] = Alphabet[(int)(milliseconds & 31)];
        for (var index = 0; index < random.Length; index++)
            id[TimeLength + index] = Alphabet[random[index] & 31];
        return new string(id);
    }
}
