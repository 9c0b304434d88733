using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Marks events as sent whatever became of sending them.</summary>
public sealed class PublishFailureSwallowed : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an event that failed to be published counts as sent";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Heard;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IEventPublisher>(services, real => new Swallowing(real));

    private sealed class Swallowing(IEventPublisher real) : IEventPublisher
    {
        public async Task PublishAsync(DomainEvent recorded, CancellationToken cancellationToken)
        {
            try
            {
                await real.PublishAsync(recorded, cancellationToken);
            }
            catch (CloudFaultException)
            {
                // As if it had been sent.
            }
        }
    }
}
