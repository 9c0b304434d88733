using DataReliability.Core.Compliance.Findings;
using DataReliability.Simulator;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Writes findings in a batch, and does not look at what of it was not processed.</summary>
public sealed class FailedWriteSwallowed : ScanMutant
{
    /// <inheritdoc/>
    public override string Fault => "findings of a page that were not written are not written again";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Complete;

    /// <inheritdoc/>
    public override double FaultFactor => 4;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IFindingStore>(services, real => new Careless(real));

    private sealed class Careless(IFindingStore real) : WrappedFindings(real)
    {
        public override async Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken)
        {
            try
            {
                await Real.PutAsync(findings, cancellationToken);
            }
            catch (CloudFaultException)
            {
                // As if all had been written.
            }
        }
    }
}
