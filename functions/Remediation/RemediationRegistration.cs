using Amazon.RDS;
using DataReliability.Aws.Rds;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Hosting.Witness;
using DataReliability.Inventory;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Remediation;

/// <summary>Registers what the functions of remediation share.</summary>
public static class RemediationRegistration
{
    /// <summary>Adds it. What only one function needs is read from the environment when that function is composed.</summary>
    public static IServiceCollection AddRemediation(this IServiceCollection services, EnvironmentReader environment)
    {
        services.AddRdsClients();
        services.AddSingleton<ICommitWitness, RemediationWitness>();
        services.AddSingleton<IRemediationReader>(provider => new RdsSubjectReader(
            HomePlace.Read(environment), provider.GetRequiredService<IAmazonRDS>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRemediationActions>(provider =>
            new RdsRemediationActions(provider.GetRequiredKeyedService<IAmazonRDS>(AwsClients.Effects)));
        services.AddSingleton(provider => RemediationEnvironment.ReadRules(environment));
        services.AddSingleton(provider => provider.Runner(Workflow(provider)));
        services.AddSingleton<PlanRemediations>(provider => ActivatorUtilities.CreateInstance<PlanRemediations>(provider, Planner(provider, environment)));
        services.AddSingleton<AdvanceRemediations>();
        return services;
    }

    private static RemediationWorkflow Workflow(IServiceProvider provider) => new(
        provider.GetRequiredService<IRemediationReader>(),
        provider.GetRequiredService<IRemediationActions>(),
        new Turns(provider.GetRequiredService<IWorkflowStore>(), provider.Runner(new TurnWorkflow())),
        provider.GetRequiredService<IWorkflowStore>(),
        provider.GetRequiredService<IDocumentStore>(),
        provider.GetRequiredService<RemediationRules>());

    private static RemediationPlanner Planner(IServiceProvider provider, EnvironmentReader environment) => new(
        provider.GetRequiredService<IFindingStore>(),
        provider.GetRequiredService<IRemediationReader>(),
        new RemediationStarter(
            provider.GetRequiredService<IWorkflowStore>(),
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<WorkflowRunner<RemediationState, RemediationEffect, RemediationSight>>()),
        provider.GetRequiredService<RemediationRules>(),
        RemediationEnvironment.ReadWaivers(environment),
        HomePlace.Read(environment),
        provider.GetRequiredService<TimeProvider>());
}
