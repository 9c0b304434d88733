using AWS.Lambda.Powertools.Logging;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Aws.DynamoDb;
using DataReliability.Core;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DataReliability.Hosting;

/// <summary>What every Lambda project composes.</summary>
public static class HostingRegistration
{
    // What runs the function may bring its own clock, as a simulation does. The managed runtime brings none.
    private const string HostTimeProvider = "DataReliability.TimeProvider";

    /// <summary>The environment that the functions of a project are composed from: what a test or a tool registered before,
    /// else that of this process.</summary>
    public static EnvironmentReader AddEnvironment(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.LastOrDefault(service => service.ServiceType == typeof(EnvironmentReader))?.ImplementationInstance is EnvironmentReader given)
            return given;
        return EnvironmentReader.OfProcess();
    }

    /// <summary>Adds time, ids, the table, the engine's options, ticks, logging and metrics. Reads <c>TABLE_NAME</c>,
    /// <c>STACK_NAME</c>, <c>DUE_SHARDS</c> (1 to 64, default 4), <c>POWERTOOLS_SERVICE_NAME</c>,
    /// <c>POWERTOOLS_METRICS_NAMESPACE</c>, <c>POWERTOOLS_LOG_LEVEL</c> (default Information), <c>LEASE_SECONDS</c> (10 to 900,
    /// default 300) and <c>REPUBLISH_AFTER_SECONDS</c> (1 to 900, default 120). What a test registered
    /// before stays: the clock and the ids.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="environment">Call its <see cref="EnvironmentReader.ThrowIfFaulty"/> once the project has read its own
    /// variables.</param>
    public static IServiceCollection AddDataReliability(this IServiceCollection services, EnvironmentReader environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var table = environment.Required("TABLE_NAME", "the name of the table that holds all state");
        var stack = environment.Required("STACK_NAME", "the name of this stack, as in the tag data-reliability:stack");
        var shards = environment.Number("DUE_SHARDS", fallback: 4, least: 1, most: 64);
        var service = environment.Required("POWERTOOLS_SERVICE_NAME", "the name of this capability in logs and metrics");
        var metricsNamespace = environment.Required("POWERTOOLS_METRICS_NAMESPACE", "the CloudWatch namespace of the metrics");
        var level = ReadLevel(environment);
        var lease = TimeSpan.FromSeconds(environment.Number("LEASE_SECONDS", fallback: 300, least: 10, most: 900));
        var republishAfter = TimeSpan.FromSeconds(environment.Number("REPUBLISH_AFTER_SECONDS", fallback: 120, least: 1, most: 900));

        services.TryAddSingleton(AppContext.GetData(HostTimeProvider) as TimeProvider ?? TimeProvider.System);
        services.TryAddSingleton<IIdGenerator, UlidGenerator>();
        services.TryAddSingleton(new WorkflowOptions { LeaseDuration = lease, LeaseMargin = Least(lease / 4, new WorkflowOptions().LeaseMargin) });
        services.TryAddSingleton(new RepublishOptions(republishAfter));
        services.TryAddSingleton(new TickOptions());
        services.AddSingleton(new StackOptions(stack));
        services.AddDynamoDbClient();
        services.AddWorkflowTable(new TableOptions(table, shards));
        services.AddSingleton<DueWorkTick>();
        services.AddLogging(logging => logging.AddPowertoolsLogger(configuration =>
        {
            configuration.Service = service;
            configuration.MinimumLogLevel = level;
        }));
        services.AddSingleton(_ => new MetricsBuilder().WithNamespace(metricsNamespace).WithService(service).Build());
        services.AddSingleton<InvocationScope>();
        services.AddSingleton<WitnessedWorkflowStore>();
        return services;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static LogLevel ReadLevel(EnvironmentReader environment)
    {
        const string Name = "POWERTOOLS_LOG_LEVEL";
        var text = environment.Optional(Name) ?? nameof(LogLevel.Information);
        if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level) && !char.IsAsciiDigit(text[0]))
            return level;

        environment.Fault(Name, $"is '{text}': set it to Trace, Debug, Information, Warning, Error or Critical, or leave it out");
        return LogLevel.Information;
    }
}
