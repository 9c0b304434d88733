using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
using DataReliability.ComplianceReport.Publishing;
using DataReliability.ComplianceScan;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DataReliability.Simulator.Compliance;

/// <summary>Compliance scans: their four functions and the queue of workers, over an account in two Regions.</summary>
public sealed class ComplianceScanCapability : ICapability
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // As many as can be told whether a finding is true.
    private static readonly ScanRequest Daily = new() { Controls = ["RDS.1", "RDS.7", "RDS.8", "RDS.11", "RDS.16", "RDS.17"] };
    private static readonly ScanRequest ByHand = new() { Controls = ["RDS.8"] };

    /// <inheritdoc/>
    public string Name => "compliance-scan";

    /// <inheritdoc/>
    public void Deploy(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        deployment.Set("HOME_ACCOUNT", RdsAccount.Number);
        deployment.Set("AWS_REGION", RdsAccount.Region);
        deployment.Set("SCAN_ACCOUNTS", RdsAccount.Number);
        deployment.Set("SCAN_REGIONS", $"{RdsAccount.Region},{RdsAccount.FarRegion}");
        deployment.Set("COMPLIANCE_WAIVERS", "simulated-waivers.json");

        var world = deployment.World;
        var start = deployment.Add(this, "StartComplianceScan", 2 * Minute);
        var advance = deployment.Add(this, "AdvanceComplianceScans", 2 * Minute);
        var publish = deployment.Add(this, "PublishComplianceReport", 15 * Minute);
        var workers = deployment.AddQueue(deployment.Add(this, "ScanAccountRegion", 4 * Minute), visibilityTimeout: 24 * Minute, receives: 3);

        deployment.Every(24 * 60 * Minute, () => world.Plans ? world.Scheduler.Now : null, start, at => Start(at, Daily));
        deployment.Every(
            Minute,
            () => Earliest(deployment.Table.NextDue(ScanWorkflow.KindName), deployment.Table.NextDue(PlaceScanWorkflow.KindName)),
            advance,
            (services, context) => services.GetRequiredService<AdvanceComplianceScans>().Handle(new CloudWatchEvent<ScanRequest>(), context));
        deployment.Subscribers += recorded => Ask(world, workers, publish, recorded);
        world.Scheduler.Every(60 * Minute, () =>
        {
            if (world.Plans && world.Weather.Strikes(world.Weather.Rates.Careless / 10, "people: a scan is started by hand"))
                start.Invoke(Start(world.Scheduler.Now, ByHand));
        });
    }

    /// <inheritdoc/>
    public void Compose(IServiceCollection services, EnvironmentReader environment, Process process)
    {
        services.AddComplianceScan(environment);
        services.Replace(ServiceDescriptor.Singleton<IFindingStore>(new ProcessFindings(process)));
        services.Replace(ServiceDescriptor.Singleton<IInventoryReaders>(new ProcessInventories(process)));
        var reports = new ProcessReports(process);
        services.Replace(ServiceDescriptor.Singleton<IReportPlace>(reports));
        services.Replace(ServiceDescriptor.Singleton<IReportNotices>(reports));
    }

    private static Func<IServiceProvider, ILambdaContext, Task> Start(DateTimeOffset at, ScanRequest request) =>
        (services, context) => services.GetRequiredService<StartComplianceScan>().Handle(
            new CloudWatchEvent<ScanRequest> { Source = "aws.events", Time = at.UtcDateTime, Detail = request }, context);

    private static void Ask(World world, SqsTrigger workers, SimulatedFunction publish, DomainEvent recorded)
    {
        var message = $$"""{"data":{{recorded.Data}}}""";
        switch (recorded.Type)
        {
            case ScanEvents.PlaceRequestedType:
                var batch = new SQSEvent { Records = [new() { MessageId = recorded.Id, Body = message }] };
                world.Deliver("workers", world.Weather.Rates.Scan, 40 * Minute, () => workers.Send((services, context) => WorkAsync(services, context, batch)));
                break;
            case ScanEvents.ReportRequestedType:
                var delivery = new SNSEvent { Records = [new() { Sns = new() { Message = message } }] };
                world.Deliver("report requests", world.Weather.Rates.Report, 40 * Minute, () => publish.Invoke((services, context) =>
                    services.GetRequiredService<PublishComplianceReport>().Handle(delivery, context)));
                break;
        }
    }

    private static async Task WorkAsync(IServiceProvider services, ILambdaContext context, SQSEvent batch)
    {
        var answer = await services.GetRequiredService<ScanAccountRegion>().Handle(batch, context);
        if (answer.BatchItemFailures.Count > 0)
            throw new CloudFaultException($"{batch.Records[0].MessageId} stays in the queue");
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other ? one : other ?? one;
}
