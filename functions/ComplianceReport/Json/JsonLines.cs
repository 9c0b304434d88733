using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataReliability.ComplianceReport.Json;

/// <summary>Writes JSON values to a stream, each on its line.</summary>
internal sealed class JsonLines(Stream stream) : IDisposable
{
    private const int FlushBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(FlushBytes + 8192);
    private Utf8JsonWriter? _json;

    /// <summary>Takes one value, whole, before <see cref="EndAsync"/> is called.</summary>
    public Utf8JsonWriter Json => _json ??= new(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default });

    /// <summary>Ends the line.</summary>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        Json.Flush();
        Json.Reset();
        _bytes.Write("\n"u8);
        if (_bytes.WrittenCount >= FlushBytes)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Sends what waits and closes the stream.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await stream.DisposeAsync();
    }

    /// <summary>Gives up what was not completed.</summary>
    public void Dispose()
    {
        _json?.Dispose();
        stream.Dispose();
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_bytes.WrittenMemory, cancellationToken);
        _bytes.ResetWrittenCount();
    }
}
