using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Takes a turn whether one is left or not.</summary>
public sealed class BudgetIgnored : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "as much is mended in an hour as fails";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Budget;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IWorkflowStore>(services, real => new Generous(real));

    private sealed class Generous(IWorkflowStore real) : WrappedStore(real)
    {
        public override Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) =>
            id.Kind == TurnWorkflow.KindName ? Task.FromResult<WorkflowRecord?>(null) : Real.LoadAsync(id, cancellationToken);

        public override Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken) =>
            commit.Record.Id.Kind == TurnWorkflow.KindName ? Task.FromResult(true) : Real.CommitAsync(commit, cancellationToken);
    }
}
