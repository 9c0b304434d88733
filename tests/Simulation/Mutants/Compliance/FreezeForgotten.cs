using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Freezes;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Does not know of freezes.</summary>
public sealed class FreezeForgotten : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "changes are made during a freeze";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Frozen;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        var index = services.ToList().FindLastIndex(service => service.ServiceType == typeof(RemediationRules));
        if (index < 0)
            return;
        var real = services[index].ImplementationFactory!;
        services[index] = ServiceDescriptor.Singleton(provider => (RemediationRules)real(provider) is var rules
            ? rules with { Policy = rules.Policy! with { Freezes = FreezeCalendar.None } }
            : rules);
    }
}
