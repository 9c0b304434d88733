using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Fn::Cidr over IPv4: [block, count, host bits].</summary>
internal static class CidrBlocks
{
    public static JsonNode Evaluate(JsonNode? argument, string path, TemplateFaults faults)
    {
        if (argument is JsonArray { Count: 3 } parts && IPNetwork.TryParse(Scalar.Text(parts[0]) ?? "", out var block)
            && block.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            && Scalar.Number(parts[1]) is >= 1 and <= 256 and var count && Scalar.Number(parts[2]) is >= 1 and <= 31 and var bits
            && (32 - block.PrefixLength) >= bits && count <= Math.Pow(2, 32 - block.PrefixLength - bits))
        {
            var start = BinaryPrimitives.ReadUInt32BigEndian(block.BaseAddress.GetAddressBytes());
            return new JsonArray([.. Enumerable.Range(0, (int)count).Select(i => JsonValue.Create($"{Address(start + ((uint)i << (int)bits))}/{32 - (int)bits}"))]);
        }

        faults.Add(path, argument, "Cidr takes an IPv4 block, a count and host bits that fit into it, such as [10.0.0.0/16, 4, 8]");
        return new JsonArray();
    }

    private static IPAddress Address(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return new IPAddress(bytes);
    }
}
