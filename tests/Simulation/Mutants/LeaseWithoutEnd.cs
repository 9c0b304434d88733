using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Waits for whoever holds the lease, dead or alive.</summary>
public sealed class LeaseWithoutEnd : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "who dies after recording an intent blocks its successors for ever";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Judged;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IWorkflowStore>(services, real => new Patient(real));

    private sealed class Patient(IWorkflowStore real) : WrappedStore(real)
    {
        public override async Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken)
        {
            var record = await Real.LoadAsync(id, cancellationToken);
            return record?.Lease is { } lease ? record with { Lease = lease with { Until = DateTimeOffset.MaxValue } } : record;
        }
    }
}
