using Amazon.Lambda.CloudWatchEvents;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Hosting;
using DataReliability.Remediation;
using DataReliability.Simulator.Compliance;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.Simulator.Remediation;

/// <summary>Remediation of what scans found: its two functions.</summary>
public sealed class RemediationCapability : ICapability
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => "remediation";

    /// <inheritdoc/>
    public IReadOnlyList<string> StandsOn => ["compliance-scan"];

    /// <inheritdoc/>
    public void Deploy(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        deployment.Set("REMEDIATIONS_ENABLED", "true");
        var plan = deployment.Add(this, "PlanRemediations", 4 * Minute);
        var advance = deployment.Add(this, "AdvanceRemediations", 2 * Minute);
        var world = deployment.World;
        deployment.Every(60 * Minute, () => world.Plans ? world.Scheduler.Now : null, plan, (services, context) =>
            services.GetRequiredService<PlanRemediations>().Handle(new CloudWatchEvent<RemediationRequest> { Source = "aws.events" }, context));
        deployment.Every(Minute, () => deployment.Table.NextDue(RemediationWorkflow.KindName), advance, (services, context) =>
            services.GetRequiredService<AdvanceRemediations>().Handle(new CloudWatchEvent<RemediationRequest>(), context));
    }

    /// <inheritdoc/>
    public void Compose(IServiceCollection services, EnvironmentReader environment, Process process)
    {
        services.AddRemediation(environment);
        services.Replace(ServiceDescriptor.Singleton<IFindingStore>(new ProcessFindings(process)));
        var subjects = new ProcessSubjects(process);
        services.Replace(ServiceDescriptor.Singleton<IRemediationReader>(subjects));
        services.Replace(ServiceDescriptor.Singleton<IRemediationActions>(subjects));
    }
}
