using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Leases the steps of workers for their function's time-out, as if all clocks agreed.</summary>
public sealed class LeaseTooShort : ScanMutant
{
    private static readonly TimeSpan TooShort = TimeSpan.FromMinutes(4);

    /// <inheritdoc/>
    public override string Fault => "a clock that is fast takes a worker that is at it for one that is no more";

    /// <inheritdoc/>
    public override string Breaks => Invariants.LeftAlone;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IWorkflowStore>(services, real => new Stingy(real));

    private sealed class Stingy(IWorkflowStore real) : WrappedStore(real)
    {
        public override Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken) => Real.CommitAsync(
            commit.Record is { Id.Kind: PlaceScanWorkflow.KindName, Lease: { } lease } record
                ? commit with { Record = record with { Lease = lease with { Until = record.UpdatedAt + TooShort } } }
                : commit,
            cancellationToken);
    }
}
