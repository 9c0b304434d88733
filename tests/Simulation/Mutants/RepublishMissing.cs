using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Trusts the stream.</summary>
public sealed class RepublishMissing : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "what the stream loses is lost";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Heard;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IOutbox>(services, real => new Empty(real));

    private sealed class Empty(IOutbox real) : IOutbox
    {
        public Task<UnsentEvents> ListUnsentAsync(DateTimeOffset recordedBefore, int limit, CancellationToken cancellationToken) =>
            Task.FromResult(new UnsentEvents([], []));

        public Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken) =>
            real.MarkSentAsync(sent, now, cancellationToken);
    }
}
