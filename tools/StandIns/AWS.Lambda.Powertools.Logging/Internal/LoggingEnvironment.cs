using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>The settings that the package stood in for takes from its environment.</summary>
internal static class LoggingEnvironment
{
    public static string Service => Read("POWERTOOLS_SERVICE_NAME") ?? "service_undefined";

    public static LoggerOutputCase OutputCase =>
        Enum.TryParse<LoggerOutputCase>(Read("POWERTOOLS_LOGGER_CASE"), ignoreCase: true, out var outputCase)
            && outputCase != LoggerOutputCase.Default
            ? outputCase
            : LoggerOutputCase.SnakeCase;

    /// <summary>The level that Lambda's own logging controls set, or null.</summary>
    public static LogLevel? LambdaLevel => Read("AWS_LAMBDA_LOG_LEVEL")?.ToUpperInvariant() switch
    {
        "TRACE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "INFO" => LogLevel.Information,
        "WARN" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "FATAL" => LogLevel.Critical,
        _ => null,
    };

    public static LogLevel? Level =>
        Enum.TryParse<LogLevel>(Read("POWERTOOLS_LOG_LEVEL"), ignoreCase: true, out var level) ? level : null;

    /// <summary>The root of the current X-Ray trace, <c>1-5759e988-bd862e3fe1be46a994272793</c>, or null.</summary>
    public static string TraceId => Read("_X_AMZN_TRACE_ID")
        ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault(part => part.StartsWith("Root=", StringComparison.Ordinal))
        ?["Root=".Length..];

    private static string Read(string name)
    {
#pragma warning disable RS0030 // these variables are the public contract of the package stood in for
        var value = Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
