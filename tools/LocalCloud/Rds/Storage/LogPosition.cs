using System.Globalization;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A position in the write-ahead log, counted in bytes; PostgreSQL writes it as 0/3000060.</summary>
internal readonly record struct LogPosition(ulong Value) : IComparable<LogPosition>
{
    /// <summary>The bytes of a log file, which the fresh cluster is made with.</summary>
    public const int SegmentSize = 4 * 1024 * 1024;

    /// <summary>The log file that holds the byte before this position, without the timeline that its name begins with.</summary>
    public string Segment
    {
        get
        {
            var last = Value == 0 ? 0 : Value - 1;
            return string.Create(CultureInfo.InvariantCulture, $"{last >> 32:X8}{(last & uint.MaxValue) / SegmentSize:X8}");
        }
    }

    public static bool operator <(LogPosition left, LogPosition right) => left.Value < right.Value;

    public static bool operator >(LogPosition left, LogPosition right) => left.Value > right.Value;

    public static bool operator <=(LogPosition left, LogPosition right) => left.Value <= right.Value;

    public static bool operator >=(LogPosition left, LogPosition right) => left.Value >= right.Value;

    /// <summary>Reads what PostgreSQL writes.</summary>
    public static LogPosition Parse(string text)
    {
        var parts = text.Split('/');
        return new LogPosition(
            (ulong.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) << 32)
            + ulong.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    public int CompareTo(LogPosition other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value >> 32:X}/{Value & uint.MaxValue:X}");
}
