using Amazon.KeyManagementService;
using Amazon.RDS;
using DataReliability.Aws.Kms;
using DataReliability.Aws.Rds;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Hosting.Witness;
using DataReliability.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.SnapshotValidation;

/// <summary>Registers what the functions of snapshot validation share.</summary>
public static class SnapshotValidationRegistration
{
    /// <summary>Adds it. What only one function needs is read from the environment when that function is composed, so that
    /// each is given no more than it needs.</summary>
    public static IServiceCollection AddSnapshotValidation(this IServiceCollection services, EnvironmentReader environment)
    {
        var prefix = ValidationEnvironment.ReadPrefix(environment);
        services.AddSingleton(new RestoreNaming(prefix));
        services.AddSingleton(provider => new SweepOptions(provider.GetRequiredService<StackOptions>().Name) { Prefix = prefix });
        services.AddSingleton(provider => ValidationEnvironment.ReadPlan(environment));
        services.AddSingleton(ValidationEnvironment.ReadLimits(environment));
        services.AddSingleton<ICommitWitness, ValidationWitness>().AddSingleton<ICommitWitness, PlanWitness>();
        services.AddRdsClients().AddKmsClient();
        services.TryAddSingleton<IFleetReader>(provider => new RdsFleetReader(provider.GetRequiredService<IAmazonRDS>()));
        services.TryAddSingleton<IRestoreActions>(provider => new RdsRestoreActions(
            provider.GetRequiredService<IAmazonRDS>(), provider.GetRequiredKeyedService<IAmazonRDS>(AwsClients.Effects)));
        services.TryAddSingleton<IRestorePasswords>(provider => new KmsRestorePasswords(
            provider.GetRequiredService<IAmazonKeyManagementService>(), ValidationEnvironment.ReadPasswordKey(environment)));
        services.TryAddSingleton<IDataChecker>(provider => new PostgresDataChecker(
            ValidationEnvironment.ReadChecks(environment), provider.GetRequiredService<TimeProvider>()));

        services.AddSingleton<PlanSnapshotValidations>(provider => Planning(provider, environment));
        services.AddSingleton<AdvanceSnapshotValidations>(provider => ActivatorUtilities.CreateInstance<AdvanceSnapshotValidations>(
            provider, provider.Runner(Validation(provider, World(provider, environment)))));
        services.AddSingleton<RunDataChecks>(provider => ActivatorUtilities.CreateInstance<RunDataChecks>(
            provider, ActivatorUtilities.CreateInstance<DataCheckRun>(provider, provider.Runner(Validation(provider, new BlindWorld())))));
        services.AddSingleton<SweepRestores>(Sweeping);
        return services;
    }

    private static PlanSnapshotValidations Planning(IServiceProvider provider, EnvironmentReader environment)
    {
        var policy = PackageFiles.ReadPolicy(environment);
        var planner = new ValidationPlanner(
            provider.GetRequiredService<IFleetReader>(),
            database => policy.For(database.Id, database.Tags),
            provider.GetRequiredService<IDocumentStore>(),
            ActivatorUtilities.CreateInstance<RunningValidations>(provider),
            provider.Runner(Validation(provider, new BlindWorld())),
            provider.Runner(new PlanWorkflow()),
            provider.GetRequiredService<PlanOptions>(),
            provider.GetRequiredService<TimeProvider>());
        return ActivatorUtilities.CreateInstance<PlanSnapshotValidations>(provider, planner);
    }

    private static SweepRestores Sweeping(IServiceProvider provider)
    {
        var limits = provider.GetRequiredService<ValidationLimits>();
        var runner = provider.Runner(new SweepWorkflow(
            provider.GetRequiredService<IFleetReader>(), provider.GetRequiredService<IRestoreActions>(), limits.Teardown, limits.PollInterval));
        return ActivatorUtilities.CreateInstance<SweepRestores>(
            provider, ActivatorUtilities.CreateInstance<RestoreSweeper>(provider, runner), runner);
    }

    private static RestoreWorld World(IServiceProvider provider, EnvironmentReader environment) => new(
        provider.GetRequiredService<IFleetReader>(),
        ActivatorUtilities.CreateInstance<RestoreEffects>(provider),
        ValidationEnvironment.ReadPlace(environment));

    private static ValidationWorkflow Validation(IServiceProvider provider, IValidationWorld world) =>
        new(world, provider.GetRequiredService<ValidationLimits>());
}
