using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging;

/// <summary>Makes loggers of a factory.</summary>
public static class PowertoolsLoggerFactoryExtensions
{
    /// <summary>A logger of Powertools' own category.</summary>
    public static ILogger CreatePowertoolsLogger(this ILoggerFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return factory.CreateLogger(PowertoolsLoggerConfiguration.ConfigurationSectionName);
    }
}
