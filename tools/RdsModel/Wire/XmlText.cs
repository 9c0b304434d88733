using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace DataReliability.RdsModel.Wire;

/// <summary>Writes elements of an answer as UTF-8, without a tree in between: listings are long. Names are ASCII.</summary>
internal sealed class XmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\r\n\t\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");
    private const int LargestSpare = 1 << 20;

    // Pages are large: a buffer that has grown to hold one is worth keeping.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    private readonly ArrayBufferWriter<byte> _bytes;

    public XmlText()
    {
        _bytes = _spare ?? new ArrayBufferWriter<byte>(16384);
        _spare = null;
    }

    /// <summary>What was written; nothing more can be.</summary>
    public byte[] ToArray()
    {
        var result = GC.AllocateUninitializedArray<byte>(_bytes.WrittenCount);
        _bytes.WrittenSpan.CopyTo(result);
        _bytes.ResetWrittenCount();
        if (_bytes.Capacity <= LargestSpare && !(_spare?.Capacity >= _bytes.Capacity)) _spare = _bytes;
        return result;
    }

    /// <summary>Writes markup as it is.</summary>
    public void Raw(ReadOnlySpan<byte> markup) => _bytes.Write(markup);

    public void Open(ReadOnlySpan<byte> name)
    {
        var span = _bytes.GetSpan(name.Length + 2);
        span[0] = (byte)'<';
        name.CopyTo(span[1..]);
        span[name.Length + 1] = (byte)'>';
        _bytes.Advance(name.Length + 2);
    }

    public void Close(ReadOnlySpan<byte> name)
    {
        var span = _bytes.GetSpan(name.Length + 3);
        span[0] = (byte)'<';
        span[1] = (byte)'/';
        name.CopyTo(span[2..]);
        span[name.Length + 2] = (byte)'>';
        _bytes.Advance(name.Length + 3);
    }

    /// <summary>An element without content.</summary>
    public void Empty(ReadOnlySpan<byte> name)
    {
        Open(name);
        Close(name);
    }

    /// <summary>An element with a text; nothing for null.</summary>
    public void Value(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Open(name);
        Text(value);
        Close(name);
    }

    /// <summary>An element with a number; nothing for null.</summary>
    public void Value(ReadOnlySpan<byte> name, int? value)
    {
        if (value is not { } number) return;
        Open(name);
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(11), out var written);
        _bytes.Advance(written);
        Close(name);
    }

    /// <summary>An element with true or false; nothing for null.</summary>
    public void Value(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } flag) return;
        Open(name);
        _bytes.Write(flag ? "true"u8 : "false"u8);
        Close(name);
    }

    /// <summary>An element with a time in UTC, to the millisecond; nothing for null.</summary>
    public void Value(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } time) return;
        Open(name);
        time.UtcDateTime.TryFormat(_bytes.GetSpan(24), out var written, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        Close(name);
    }

    /// <summary>A list of texts.</summary>
    public void Values(ReadOnlySpan<byte> list, ReadOnlySpan<byte> member, IEnumerable<string> values)
    {
        Open(list);
        foreach (var value in values) Value(member, value);
        Close(list);
    }

    private void Text(string value)
    {
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Special) is var at and >= 0)
        {
            Plain(rest[..at]);
            switch (rest[at])
            {
                case '<': _bytes.Write("&lt;"u8); break;
                case '>': _bytes.Write("&gt;"u8); break;
                case '&': _bytes.Write("&amp;"u8); break;
                case '"': _bytes.Write("&quot;"u8); break;
                case '\r': _bytes.Write("&#xD;"u8); break;
                case '\n' or '\t': _bytes.Write([(byte)rest[at]]); break;
                default: _bytes.Write("?"u8); break; // what XML has no way to say
            }

            rest = rest[(at + 1)..];
        }

        Plain(rest);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        var written = Encoding.UTF8.GetBytes(text, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        _bytes.Advance(written);
    }
}
