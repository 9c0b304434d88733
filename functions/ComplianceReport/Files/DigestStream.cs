using System.Security.Cryptography;

namespace DataReliability.ComplianceReport.Files;

/// <summary>Hashes and counts what passes to a stream, and tells it when that one is closed.</summary>
/// <param name="inner">Takes the bytes; disposed with this.</param>
/// <param name="closed">Gets the number of bytes and their SHA-256 in lower-case hexadecimal.</param>
internal sealed class DigestStream(Stream inner, Action<long, string> closed) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;
    private bool _disposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes;

    public override long Position
    {
        get => _bytes;
        set => throw new NotSupportedException("a report is written from its start to its end");
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Take(buffer);
        inner.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Span);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("only written");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("written from its start to its end");

    public override void SetLength(long value) => throw new NotSupportedException("written from its start to its end");

    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            await inner.DisposeAsync();
            End();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            inner.Dispose();
            End();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _bytes += buffer.Length;
    }

    private void End()
    {
        _disposed = true;
        closed(_bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        _hash.Dispose();
    }
}
