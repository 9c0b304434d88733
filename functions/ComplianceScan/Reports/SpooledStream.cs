namespace DataReliability.ComplianceScan.Reports;

/// <summary>Takes a file as it is written, and hands it on when it is disposed.</summary>
/// <param name="whole">Takes it, read from its start.</param>
internal sealed class SpooledStream(Func<Stream, Task> whole) : Stream
{
    private readonly FileStream _spool = Create();
    private bool _disposed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _spool.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _spool.Position;
        set => throw new NotSupportedException("written from its start to its end");
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _spool.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _spool.Write(buffer);

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _spool.WriteAsync(buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _spool.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override void Flush() => _spool.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("only written");

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("written from its start to its end");

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException("written from its start to its end");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await using (_spool)
            {
                _spool.Position = 0;
                await whole(_spool);
            }
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A file in the directory of temporary files that nobody else can read, and that goes when it is closed or with the process.</summary>
    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            // What writes a report gathers what it writes, and has many files open.
            BufferSize = 0,
        };
        // Findings are nobody else's business.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"dr-report-{Path.GetRandomFileName()}"), options);
    }

    /// <summary>What is not awaited is given up: nothing is handed on.</summary>
    protected override void Dispose(bool disposing)
    {
        _disposed = true;
        if (disposing)
            _spool.Dispose();
        base.Dispose(disposing);
    }
}
