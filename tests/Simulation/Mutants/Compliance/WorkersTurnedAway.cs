using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Asks for a worker, and by that puts off the time before which nobody tries again: each worker that comes waits.</summary>
public sealed class WorkersTurnedAway : ScanMutant
{
    /// <inheritdoc/>
    public override string Fault => "asking for a worker keeps it from working";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Diligent;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        if (Serves(process, "AdvanceComplianceScans"))
            Wrap<IWorkflowStore>(services, real => new PuttingOff(real));
    }

    private sealed class PuttingOff(IWorkflowStore real) : WrappedStore(real)
    {
        public override Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
        {
            if (!commit.Events.Any(asked => asked.Type == ScanEvents.PlaceRequestedType) || commit.ExpectedVersion is null)
                return Real.CommitAsync(commit, cancellationToken);
            var state = PlaceScanWorkflow.Read(commit.Record.State) with { RetryAt = commit.Record.DueAt };
            return Real.CommitAsync(commit with { Record = commit.Record with { State = new PlaceScanWorkflow(null, new()).WriteState(state) } }, cancellationToken);
        }
    }
}
