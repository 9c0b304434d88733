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
    /// <param name="maxSteps">How many steps one advance takes; null for the default.</param>
    public static WorkflowRunner<TState, TEffect, TObservation> Runner<TState, TEffect, TObservation>(
        this IServiceProvider provider, IWorkflowDefinition<TState, TEffect, TObservation> definition, int? maxSteps = null)
        where TEffect : IEffect
    {
        var options = provider.GetRequiredService<WorkflowOptions>();
        return new(
            definition,
            provider.GetRequiredService<WitnessedWorkflowStore>(),
            provider.GetRequiredService<IIdGenerator>(),
            provider.GetRequiredService<TimeProvider>(),
            maxSteps is { } steps ? options with { MaxSteps = steps } : options);
    }
}
