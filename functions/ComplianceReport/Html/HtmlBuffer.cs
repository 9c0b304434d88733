using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// Markup under construction, as UTF-8. What an interpolated string holds in braces is text and gets encoded; only what is
/// written in the source itself is markup. So a name, tag or reason can't become markup by a mistake of ours.
/// </summary>
internal sealed class HtmlBuffer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>Bytes that wait to be sent.</summary>
    public int Length => _bytes.WrittenCount;

    /// <summary>Adds markup whose braces hold text.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler hands this buffer to the handler.")]
    public void Add([InterpolatedStringHandlerArgument("")] ref Handler markup) => _ = markup;

    /// <summary>Adds markup without text.</summary>
    public void Markup(string markup) => Encoding.UTF8.GetBytes(markup, _bytes);

    /// <summary>Adds text.</summary>
    public void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Markup(Encoder.Encode(text));
    }

    /// <summary>Sends what waits, and begins anew.</summary>
    public async ValueTask FlushAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_bytes.WrittenMemory, cancellationToken);
        _bytes.ResetWrittenCount();
    }

    /// <summary>Forgets what waits; the memory is kept.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Takes an interpolated string apart for <see cref="HtmlBuffer.Add(ref Handler)"/>.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlBuffer _buffer;

        public Handler(int literalLength, int formattedCount, HtmlBuffer buffer)
        {
            _ = literalLength + formattedCount;
            _buffer = buffer;
        }

        public void AppendLiteral(string markup) => _buffer.Markup(markup);

        public void AppendFormatted(string? text) => _buffer.Text(text);

        public void AppendFormatted<T>(T value)
            where T : IFormattable => _buffer.Text(value.ToString(null, null));

        public void AppendFormatted<T>(T value, string format)
            where T : IFormattable => _buffer.Text(value.ToString(format, null));
    }
}
