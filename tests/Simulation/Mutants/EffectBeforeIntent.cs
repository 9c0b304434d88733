using System.Text.Json;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Acts first and writes down afterwards that it is about to.</summary>
public sealed class EffectBeforeIntent : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an intent is written after its effect";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OncePerIntent;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        var done = new Dictionary<string, EffectOutcome>(StringComparer.Ordinal);
        IRestoreActions? actions = null;
        Wrap<IRestoreActions>(services, real => new Remembering(actions = real, done));
        Wrap<IWorkflowStore>(services, real => new Hasty(real, actions!, done));
    }

    private sealed class Hasty(IWorkflowStore real, IRestoreActions actions, Dictionary<string, EffectOutcome> done) : WrappedStore(real)
    {
        public override async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
        {
            foreach (var pending in commit.Record.Pending)
            {
                if (JsonSerializer.Deserialize(pending.Json, SnapshotJson.Default.RestoreEffect) is DeleteInstance delete)
                    done[delete.Instance.Name] = await actions.DeleteAsync(delete, cancellationToken);
            }

            return await Real.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class Remembering(IRestoreActions real, Dictionary<string, EffectOutcome> done) : WrappedActions(real)
    {
        public override Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken) =>
            Task.FromResult(done[effect.Instance.Name]);
    }
}
