namespace AWS.Lambda.Powertools.Metrics;

/// <summary>The settings that the package stood in for takes from its environment.</summary>
internal static class MetricsEnvironment
{
#pragma warning disable RS0030 // these variables are the public contract of the package stood in for
    public static string Namespace => Environment.GetEnvironmentVariable("POWERTOOLS_METRICS_NAMESPACE");

    public static string Service => Environment.GetEnvironmentVariable("POWERTOOLS_SERVICE_NAME");

    public static bool Disabled =>
        string.Equals(Environment.GetEnvironmentVariable("POWERTOOLS_METRICS_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
#pragma warning restore RS0030
}
