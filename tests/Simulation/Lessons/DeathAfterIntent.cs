using DataReliability.Core.Workflows;
using DataReliability.Simulation.Tests.Mutants;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.Simulation.Tests.Lessons;

/// <summary>The first process that records an intent dies of it.</summary>
internal sealed class DeathAfterIntent : Alteration
{
    private bool _died;

    public override void Alter(IServiceCollection services, Process process)
    {
        var real = (IWorkflowStore)services.Last(service => service.ServiceType == typeof(IWorkflowStore)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(new Deadly(real, this, process)));
    }

    private sealed class Deadly(IWorkflowStore real, DeathAfterIntent plot, Process process) : WrappedStore(real)
    {
        public override async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
        {
            var written = await Real.CommitAsync(commit, cancellationToken);
            if (!written || plot._died || commit.Record.Pending.Count == 0)
                return written;

            plot._died = true;
            process.Die("dies after recording its intent");
            await process.HangAsync(cancellationToken);
            return written;
        }
    }
}
