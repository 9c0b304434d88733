using DataReliability.Core;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Hosting;

/// <summary>Composes runners.</summary>
public static class WorkflowRunners
{
    /// <summary>A runner of a kind of workflow, over the stack's table.</summary>
    /// <param name="provider">The function's services.</param>
    /// <param name="definition">The kind.</param>
    /// <param name="options">How it is run; null for as all others are.</param>
    public static WorkflowRunner<TState, TEffect, TObservation> Runner<TState, TEffect, TObservation>(
        this IServiceProvider provider, IWorkflowDefinition<TState, TEffect, TObservation> definition, WorkflowOptions? options = null)
        where TEffect : IEffect => new(
            definition,
            provider.GetRequiredService<WitnessedWorkflowStore>(),
            provider.GetRequiredService<IIdGenerator>(),
            provider.GetRequiredService<TimeProvider>(),
            options ?? provider.GetRequiredService<WorkflowOptions>());
}
