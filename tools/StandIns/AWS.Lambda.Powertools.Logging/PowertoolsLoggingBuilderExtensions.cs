using AWS.Lambda.Powertools.Logging.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging;

/// <summary>Brings Powertools logging into an application's logging.</summary>
public static class PowertoolsLoggingBuilderExtensions
{
    /// <summary>Adds the provider, and an <see cref="ILogger"/> without a category of its own, with the settings of the environment.</summary>
    public static ILoggingBuilder AddPowertoolsLogger(this ILoggingBuilder builder) => builder.AddPowertoolsLogger(_ => { });

    /// <summary>Adds the provider with settings, which win over those of the environment.</summary>
    public static ILoggingBuilder AddPowertoolsLogger(
        this ILoggingBuilder builder, Action<PowertoolsLoggerConfiguration> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var configuration = new PowertoolsLoggerConfiguration();
        configure(configuration);
        if (configuration.MinimumLogLevel != LogLevel.None)
            builder.SetMinimumLevel(configuration.MinimumLogLevel);

        builder.Services.TryAddSingleton(provider => provider.GetRequiredService<ILoggerFactory>().CreatePowertoolsLogger());
        builder.Services.RemoveAll<ILoggerProvider>(provider => provider.ImplementationInstance is PowertoolsLoggerProvider);
        builder.Services.AddSingleton<ILoggerProvider>(new PowertoolsLoggerProvider(configuration));
        return builder;
    }

    // Adding it a second time replaces the settings, and must not double the lines.
    private static void RemoveAll<T>(this IServiceCollection services, Predicate<ServiceDescriptor> isMatch)
    {
        for (var index = services.Count - 1; index >= 0; index--)
        {
            if (services[index].ServiceType == typeof(T) && isMatch(services[index]))
                services.RemoveAt(index);
        }
    }
}
