using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Writes over whatever is there: the lease is all that keeps processes apart.</summary>
public sealed class LeaseWithoutFence : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "a write does not depend on the version that was read";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Forward;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OrBreaks => [Invariants.Reasoned];

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) =>
        Wrap<IWorkflowStore>(services, real => new Unfenced(real, process.Deployment));

    private sealed class Unfenced(IWorkflowStore real, Deployment deployment) : WrappedStore(real)
    {
        public override async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
        {
            if (commit.ExpectedVersion is null || await deployment.Table.LoadAsync(commit.Record.Id, CancellationToken.None) is not { } stored)
                return await Real.CommitAsync(commit, cancellationToken);

            var version = stored.Version + 1;
            var overwriting = commit with
            {
                Record = commit.Record with { Version = version },
                ExpectedVersion = stored.Version,
                Events = [.. commit.Events.Select((recorded, index) => recorded with { Id = $"{recorded.Workflow}:{version}:{index}", Version = version })],
            };
            return await Real.CommitAsync(overwriting, cancellationToken);
        }
    }
}
