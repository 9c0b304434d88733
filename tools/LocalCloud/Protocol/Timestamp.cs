using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>A time in the output of an action: each protocol writes it in its own way.</summary>
internal readonly record struct Timestamp(DateTimeOffset At)
{
    /// <summary>ISO 8601 in UTC, to the millisecond: how the Query protocol writes a time.</summary>
    public string Iso => At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");

    /// <summary>Seconds since 1970 with milliseconds: how the JSON and CBOR protocols write a time.</summary>
    public double Seconds => At.ToUnixTimeMilliseconds() / 1000.0;

    public static JsonNode? Node(DateTimeOffset? at) => at is { } time ? JsonValue.Create(new Timestamp(time)) : null;
}
