using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulation.Tests.Mutants;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.Simulation.Tests.Lessons;

/// <summary>Deletions take place, and nobody gets an answer.</summary>
internal sealed class DeletionWithoutAnswer : Alteration
{
    public override void Alter(IServiceCollection services, Process process)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IRestoreActions))?.ImplementationInstance is IRestoreActions real)
            services.Replace(ServiceDescriptor.Singleton<IRestoreActions>(new Silent(real, process)));
    }

    private sealed class Silent(IRestoreActions real, Process process) : WrappedActions(real)
    {
        public override async Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken)
        {
            await Real.DeleteAsync(effect, cancellationToken);
            await process.HangAsync(cancellationToken);
            throw new InvalidOperationException("a day passed without a time-out");
        }
    }
}
