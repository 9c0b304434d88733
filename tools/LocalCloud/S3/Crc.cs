using System.Buffers.Binary;

namespace DataReliability.LocalCloud.S3;

/// <summary>A reflected cyclic redundancy check of 32 or 64 bits, as S3's checksums are.</summary>
/// <param name="kind">One of the polynomials below.</param>
internal sealed class Crc((ulong Polynomial, int Bits) kind)
{
    private readonly ulong[] _table = Table(kind.Polynomial);
    private ulong _value = Ones(kind.Bits);

    public static (ulong Polynomial, int Bits) Crc32 { get; } = (0xEDB88320, 32);

    public static (ulong Polynomial, int Bits) Crc32C { get; } = (0x82F63B78, 32);

    public static (ulong Polynomial, int Bits) Crc64Nvme { get; } = (0x9A6C9329AC4BC9B5, 64);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes) _value = _table[(byte)(_value ^ each)] ^ (_value >> 8);
    }

    /// <summary>The check so far, big-endian, in base64.</summary>
    public string Base64()
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _value ^ Ones(kind.Bits));
        return Convert.ToBase64String(bytes[(8 - (kind.Bits / 8))..]);
    }

    private static ulong Ones(int bits) => bits == 64 ? ulong.MaxValue : uint.MaxValue;

    private static ulong[] Table(ulong polynomial)
    {
        var table = new ulong[256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = (ulong)i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? (value >> 1) ^ polynomial : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
