using System.Globalization;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Times as the table holds them.</summary>
internal static class Times
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffff'Z'";

    /// <summary>UTC, to 100 ns, of constant width: sorts as time does.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    /// <summary>Epoch seconds, rounded up, as DynamoDB's time to live wants them.</summary>
    public static long WriteExpiry(DateTimeOffset time) =>
        time.AddTicks(TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds();
}
