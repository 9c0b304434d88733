using DataReliability.Core.Compliance.Findings;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Reports places that could not be looked at as they were seen the last time.</summary>
public sealed class UnseenLeftAsKnown : ScanMutant
{
    /// <inheritdoc/>
    public override string Fault => "what a missing place had is reported as known";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Complete;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        if (Serves(process, "PublishComplianceReport"))
            Wrap<IFindingStore>(services, real => new Unchanging(real));
    }

    private sealed class Unchanging(IFindingStore real) : WrappedFindings(real)
    {
        public override Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
