using System.Runtime.CompilerServices;
using System.Text;

namespace DataReliability.Simulator;

/// <summary>What is said of an invariant that does not hold. Nothing is formatted where it does.</summary>
[InterpolatedStringHandler]
internal readonly ref struct BrokenText
{
    private readonly StringBuilder? _text;

    /// <summary>Called by the compiler.</summary>
    public BrokenText(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        _text = holds ? null : new StringBuilder(literalLength + (formattedCount * 20));
    }

    /// <inheritdoc/>
    public override string ToString() => _text?.ToString() ?? "";

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _text?.Append(text);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        if (value is IFormattable formattable)
            _text?.Append(formattable.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        else
            _text?.Append(value);
    }
}
