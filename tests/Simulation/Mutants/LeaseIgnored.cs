using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Does not see that somebody holds the lease, nor that an earlier try was made.</summary>
public sealed class LeaseIgnored : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an intent of somebody else is taken for one's own first try";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OncePerIntent;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IWorkflowStore>(services, real => new Blind(real));

    private sealed class Blind(IWorkflowStore real) : WrappedStore(real)
    {
        public override async Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken)
        {
            var record = await Real.LoadAsync(id, cancellationToken);
            return record is { Pending.Count: > 0 } ? record with { Lease = null, Attempts = 0 } : record;
        }
    }
}
