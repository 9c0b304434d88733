namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>The comparisons of alarms with a fixed threshold.</summary>
internal static class Comparison
{
    public static bool IsKnown(string name) => Words(name) is not null;

    public static bool Breaches(string name, double value, double threshold) => name switch
    {
        "GreaterThanThreshold" => value > threshold,
        "GreaterThanOrEqualToThreshold" => value >= threshold,
        "LessThanThreshold" => value < threshold,
        _ => value <= threshold,
    };

    /// <summary>As the reasons of states put it; null for a comparison that is not served.</summary>
    public static string? Words(string name) => name switch
    {
        "GreaterThanThreshold" => "greater than",
        "GreaterThanOrEqualToThreshold" => "greater than or equal to",
        "LessThanThreshold" => "less than",
        "LessThanOrEqualToThreshold" => "less than or equal to",
        _ => null,
    };
}
