using DataReliability.Core;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.DomainEvents;
using DataReliability.Hosting;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Snapshots;
using DataReliability.SnapshotValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DataReliability.Simulator.Processes;

/// <summary>Composes a process by the functions' own composition, with what lies outside a process replaced.</summary>
internal static class Composition
{
    public static ServiceProvider Compose(Process process, Alteration alteration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(process.Clock);
        services.AddSingleton<IIdGenerator>(process.Deployment.Ids);
        var environment = new EnvironmentReader(process.Deployment.Variables);
        services.AddDataReliability(environment);
        services.AddSnapshotValidation(environment);
        environment.ThrowIfFaulty();
        services.AddSingleton<PublishDomainEvents>();
        services.AddSingleton<RepublishDomainEvents>();

        var store = new ProcessStore(process);
        var rds = new ProcessRds(process);
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(store));
        services.Replace(ServiceDescriptor.Singleton<IOutbox>(store));
        services.Replace(ServiceDescriptor.Singleton<IFleetReader>(rds));
        services.Replace(ServiceDescriptor.Singleton<IRestoreActions>(rds));
        services.Replace(ServiceDescriptor.Singleton<IRestorePasswords>(rds));
        services.Replace(ServiceDescriptor.Singleton<IDataChecker>(new SimulatedChecker(process)));
        services.Replace(ServiceDescriptor.Singleton<IEventPublisher>(new ProcessTopic(process)));
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(new ProcessLog(process)));
        services.Replace(ServiceDescriptor.Singleton(SilentMetrics.Create()));
        alteration.Alter(services, process);
        return services.BuildServiceProvider();
    }
}
