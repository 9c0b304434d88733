using System.Globalization;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Where a promoted server left the log of its writer.</summary>
/// <param name="Timeline">The timeline that began there.</param>
/// <param name="Position">Whoever has more of the old log than this has what never was.</param>
internal sealed record Fork(int Timeline, LogPosition Position)
{
    /// <summary>Reads the newest fork of a cluster.</summary>
    public static Fork Read(string dataDirectory)
    {
        var history = Directory.EnumerateFiles(Path.Combine(dataDirectory, "pg_wal"), "*.history").Max(StringComparer.Ordinal)
            ?? throw new IOException($"{dataDirectory} was never promoted");
        // 1<tab>0/3000148<tab>no recovery target specified
        var last = File.ReadLines(history).Last(line => line.Length > 0 && char.IsAsciiDigit(line[0]));
        return new Fork(
            int.Parse(Path.GetFileNameWithoutExtension(history), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            LogPosition.Parse(last.Split('\t')[1]));
    }
}
