using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.SNSEvents;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using DataReliability.SnapshotValidation;
using DataReliability.TestSupport.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.Simulator.Snapshots;

/// <summary>Snapshot validation: its four functions.</summary>
public sealed class SnapshotValidationCapability : ICapability
{
    private const string Scheduled = "aws.events";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => "snapshot-validation";

    /// <inheritdoc/>
    public void Deploy(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        deployment.Set("RESTORES_ENABLED", "true");
        deployment.Set("RESTORE_SUBNET_GROUP", Ledger.Place.SubnetGroup);
        deployment.Set("RESTORE_SECURITY_GROUP_ID", Ledger.Place.SecurityGroupId);
        deployment.Set("RESTORE_PARAMETER_GROUP_PREFIX", Ledger.Place.ParameterGroupPrefix);

        var plan = deployment.Add(this, "PlanSnapshotValidations", 4 * Minute);
        var advance = deployment.Add(this, "AdvanceSnapshotValidations", 2 * Minute);
        var checks = deployment.Add(this, "RunDataChecks", 15 * Minute);
        var sweep = deployment.Add(this, "SweepRestores", 2 * Minute);
        var world = deployment.World;

        deployment.Every(60 * Minute, () => world.Plans ? world.Scheduler.Now : null, plan, (services, context) =>
            services.GetRequiredService<PlanSnapshotValidations>().Handle(new CloudWatchEvent<ValidationRequest> { Source = Scheduled }, context));
        deployment.Every(Minute, () => deployment.Table.NextDue(ValidationWorkflow.KindName), advance, (services, context) =>
            services.GetRequiredService<AdvanceSnapshotValidations>().Handle(new CloudWatchEvent<RdsEventDetail> { Source = Scheduled }, context));
        deployment.Every(15 * Minute, () => SweepWork(deployment), sweep, (services, context) =>
            services.GetRequiredService<SweepRestores>().Handle(new CloudWatchEvent<RdsEventDetail> { Source = Scheduled }, context));
        deployment.Listeners += (instance, eventId) => Tell(world, advance, instance, eventId);
        deployment.Subscribers += recorded => Ask(world, checks, recorded);
    }

    /// <inheritdoc/>
    public void Compose(IServiceCollection services, EnvironmentReader environment, Process process)
    {
        services.AddSnapshotValidation(environment);
        var rds = new ProcessRds(process);
        services.Replace(ServiceDescriptor.Singleton<IFleetReader>(rds));
        services.Replace(ServiceDescriptor.Singleton<IRestoreActions>(rds));
        services.Replace(ServiceDescriptor.Singleton<IRestorePasswords>(rds));
        services.Replace(ServiceDescriptor.Singleton<IDataChecker>(new SimulatedChecker(process)));
    }

    private static DateTimeOffset? SweepWork(Deployment deployment) =>
        deployment.World.Rds.HasAny(RestorePrefix.Default)
            ? deployment.World.Scheduler.Now
            : deployment.Table.NextDue(SweepWorkflow.KindName);

    // The rule of EventBridge passes events about instances with our prefix.
    private static void Tell(World world, SimulatedFunction advance, string instance, string eventId)
    {
        if (!instance.StartsWith(RestorePrefix.Default, StringComparison.Ordinal))
            return;

        var happened = new CloudWatchEvent<RdsEventDetail> { Source = "aws.rds", Detail = new RdsEventDetail(instance, eventId) };
        world.Deliver("rds event", world.Weather.Rates.Event, TimeSpan.FromHours(5), () => advance.Invoke((services, context) =>
            services.GetRequiredService<AdvanceSnapshotValidations>().Handle(happened, context)));
    }

    private static void Ask(World world, SimulatedFunction checks, DomainEvent recorded)
    {
        if (recorded.Type != ValidationEvents.ChecksRequestedType)
            return;

        var message = new SNSEvent { Records = [new() { Sns = new() { Message = $$"""{"data":{{recorded.Data}}}""" } }] };
        world.Deliver("checks", world.Weather.Rates.Check / 4, TimeSpan.FromMinutes(40), () => checks.Invoke((services, context) =>
            services.GetRequiredService<RunDataChecks>().Handle(message, context)));
    }
}
