using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging;

/// <summary>How log lines are written.</summary>
public class PowertoolsLoggerConfiguration
{
    /// <summary>The category of loggers that are not asked for by another.</summary>
    public const string ConfigurationSectionName = "AWS.Lambda.Powertools.Logging.Logger";

    /// <summary>The service; by default <c>POWERTOOLS_SERVICE_NAME</c>, and without it <c>service_undefined</c>.</summary>
    public string Service { get; set; }

    /// <summary>Format of the timestamp, which is in UTC. Default: ISO 8601 to 100 ns.</summary>
    public string TimestampFormat { get; set; }

    /// <summary>
    /// The least level written. None, the default, leaves it to <c>POWERTOOLS_LOG_LEVEL</c>, and without it Information.
    /// <c>AWS_LAMBDA_LOG_LEVEL</c> wins over both.
    /// </summary>
    public LogLevel MinimumLogLevel { get; set; } = LogLevel.None;

    /// <summary>How keys are written.</summary>
    public LoggerOutputCase LoggerOutputCase { get; set; } = LoggerOutputCase.Default;

    /// <summary>Its type information writes values that are no scalar, dictionary or sequence; others become text.</summary>
    public JsonSerializerOptions JsonOptions { get; set; }
}
