using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Sweeps whatever carries the stack's tag and is past the deadline in its tag, as many scripts do.</summary>
public sealed class SweepByTagAlone : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an instance is swept by its tags alone, which a copy inherits";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OnlyOurs;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        if (!Serves(process, "SweepRestores"))
            return;
        Wrap<IFleetReader>(services, real => new ByTag(real));
        Wrap<IWorkflowStore>(services, real => new Unaware(real));
    }

    // The sweeper compares the tag that names the workflow with the name: a script would not.
    private sealed class ByTag(IFleetReader real) : WrappedFleet(real)
    {
        public override async Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
            await Real.FindInstanceAsync(id, cancellationToken) is var sight && sight is Sight<DatabaseInstance>.Seen { Value: var seen }
                ? new Sight<DatabaseInstance>.Seen(Agreeing(seen))
                : sight;

        public override async Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
            await Real.ListInstancesAsync(cancellationToken) is var sight && sight is Sight<IReadOnlyList<DatabaseInstance>>.Seen { Value: var seen }
                ? new Sight<IReadOnlyList<DatabaseInstance>>.Seen([.. seen.Select(Agreeing)])
                : sight;

        private static DatabaseInstance Agreeing(DatabaseInstance seen) =>
            seen.Tag(FleetTags.CreatedBy) is null || new RestoreNaming(RestorePrefix.Default).ValidationOf(seen.Id) is not { } validation
                ? seen
                : seen with { Tags = new Dictionary<string, string>(seen.Tags, StringComparer.Ordinal) { [FleetTags.Workflow] = validation.ToString() } };
    }

    private sealed class Unaware(IWorkflowStore real) : WrappedStore(real)
    {
        public override Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) =>
            id.Kind == ValidationWorkflow.KindName ? Task.FromResult<WorkflowRecord?>(null) : Real.LoadAsync(id, cancellationToken);
    }
}
