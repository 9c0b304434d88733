using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.S3;

/// <summary>Takes a body as it comes into a file: plain, or in the chunks of aws-chunked with trailers. Checks what the client says of it.</summary>
internal sealed class S3Body
{
    private const int LongestLine = 16_384;
    private readonly Dictionary<string, string> _checksums = new(StringComparer.OrdinalIgnoreCase);

    public long Length { get; private set; }

    /// <summary>The MD5 in hexadecimal.</summary>
    public string Md5 { get; private set; } = "";

    /// <summary>The checksums that the client sent, checked: such as x-amz-checksum-crc32.</summary>
    public IReadOnlyDictionary<string, string> Checksums => _checksums;

    /// <exception cref="AwsErrorException">A digest does not fit, or the chunks are malformed.</exception>
    public static async Task<S3Body> TakeAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        var body = new S3Body();
        try
        {
            await body.CopyAsync(request, path, cancellationToken);
            return body;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task CopyAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        var sha = request.Headers["x-amz-content-sha256"].ToString();
        var isChunked = sha.StartsWith("STREAMING-", StringComparison.Ordinal);
#pragma warning disable CA5351, CA5350 // S3's digests: checks against garbling, not against forgery.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5351, CA5350
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (crc32, crc32c, crc64) = (new Crc(Crc.Crc32), new Crc(Crc.Crc32C), new Crc(Crc.Crc64Nvme));
        var trailers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await foreach (var part in isChunked ? ChunksAsync(request.Body, trailers, cancellationToken) : PartsAsync(request.Body, cancellationToken))
            {
                await file.WriteAsync(part, cancellationToken);
                md5.AppendData(part.Span);
                sha1.AppendData(part.Span);
                sha256.AppendData(part.Span);
                crc32.Append(part.Span);
                crc32c.Append(part.Span);
                crc64.Append(part.Span);
                Length += part.Length;
            }

            file.Flush(flushToDisk: true);
        }

        var (digest, strong) = (md5.GetHashAndReset(), sha256.GetHashAndReset());
        Md5 = Convert.ToHexStringLower(digest);
        if (request.Headers["Content-MD5"].ToString() is { Length: > 0 } wanted && wanted != Convert.ToBase64String(digest)) throw Bad("BadDigest", "The Content-MD5 you specified did not match what we received.");
        if (sha.Length == 64 && sha != Convert.ToHexStringLower(strong))
            throw Bad("XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.");
        if (request.Headers["x-amz-decoded-content-length"].ToString() is { Length: > 0 } decoded && decoded != Length.ToString(CultureInfo.InvariantCulture))
            throw Bad("IncompleteBody", "You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header");
        var computed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["x-amz-checksum-sha256"] = Convert.ToBase64String(strong),
            ["x-amz-checksum-sha1"] = Convert.ToBase64String(sha1.GetHashAndReset()),
            ["x-amz-checksum-crc32"] = crc32.Base64(),
            ["x-amz-checksum-crc32c"] = crc32c.Base64(),
            ["x-amz-checksum-crc64nvme"] = crc64.Base64(),
        };
        foreach (var (name, value) in computed)
        {
            var sent = trailers.GetValueOrDefault(name) ?? (request.Headers[name].ToString() is { Length: > 0 } header ? header : null);
            if (sent is null) continue;
            if (sent != value) throw Bad("BadDigest", $"The {name[6..]} you specified did not match the calculated checksum.");
            _checksums[name] = value;
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PartsAsync(Stream body, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;) yield return buffer.AsMemory(0, read);
    }

    // size[;chunk-signature=...]\r\n data \r\n ... 0[;...]\r\n trailer:value\r\n \r\n
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(
        Stream body, Dictionary<string, string> trailers, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var buffered = new BufferedStream(body, 81_920);
        var buffer = new byte[81_920];
        while (true)
        {
            var head = await LineAsync(buffered, cancellationToken) ?? throw Bad("IncompleteBody", "The request body terminated unexpectedly");
            if (!long.TryParse(head.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var left) || left < 0)
                throw Bad("InvalidChunkSizeError", $"'{head}' is no chunk size");
            if (left == 0) break;
            while (left > 0)
            {
                var read = await buffered.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken);
                if (read == 0) throw Bad("IncompleteBody", "The request body terminated unexpectedly");
                left -= read;
                yield return buffer.AsMemory(0, read);
            }

            await LineAsync(buffered, cancellationToken);
        }

        while (await LineAsync(buffered, cancellationToken) is { Length: > 0 } trailer)
        {
            if (trailer.Split(':', 2) is [var name, var value]) trailers[name.Trim()] = value.Trim();
        }
    }

    private static async Task<string?> LineAsync(BufferedStream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length == LongestLine) throw Bad("InvalidRequest", "a line of the chunked body is too long");
            line.Append((char)one[0]);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private static AwsErrorException Bad(string code, string message) => new(code, message);
}
