using DataReliability.Core;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Simulator.Cloud;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DataReliability.Simulator.Processes;

/// <summary>Composes a process by the functions' own composition, with what lies outside a process replaced.</summary>
internal static class Composition
{
    public static ServiceProvider Compose(Process process, ICapability capability, Alteration alteration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(process.Clock);
        services.AddSingleton<IIdGenerator>(process.Deployment.Ids);
        var environment = new EnvironmentReader(process.Deployment.Variables);
        services.AddDataReliability(environment);
        var store = new ProcessStore(process);
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(store));
        services.Replace(ServiceDescriptor.Singleton<IOutbox>(store));
        capability.Compose(services, environment, process);
        environment.ThrowIfFaulty();
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(new ProcessLog(process)));
        services.Replace(ServiceDescriptor.Singleton(SilentMetrics.Create()));
        alteration.Alter(services, process);
        return services.BuildServiceProvider();
    }
}
