using Amazon.S3;
using Amazon.SimpleNotificationService;
using DataReliability.ComplianceReport;
using DataReliability.ComplianceReport.Publishing;
using DataReliability.ComplianceScan.Records;
using DataReliability.ComplianceScan.Reports;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Hosting.Witness;
using DataReliability.Inventory.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DataReliability.ComplianceScan;

/// <summary>Registers what the functions of compliance scans share.</summary>
public static class ComplianceScanRegistration
{
    // A report's largest file takes a while.
    private static readonly TimeSpan UploadTime = TimeSpan.FromMinutes(2);

    /// <summary>Adds it. What only one function needs is read from the environment when that function is composed, so that
    /// each is given no more than it needs.</summary>
    public static IServiceCollection AddComplianceScan(this IServiceCollection services, EnvironmentReader environment)
    {
        services.AddSingleton(ScanEnvironment.ReadLimits(environment));
        // A step is far shorter than a lease; a worker that has not come forward for longer than one is none.
        services.AddSingleton(provider =>
        {
            var lease = Working(provider).LeaseDuration;
            return new PlaceScanLimits { StepTime = lease / 20, AskAgainAfter = lease * 1.2 };
        });
        services.AddSingleton<ICommitWitness, ScanWitness>().AddSingleton<ICommitWitness, PlaceScanWitness>();
        services.AddSnsClient();
        services.AddSingleton<IAmazonS3>(_ =>
        {
            var config = AwsClients.Patient(new AmazonS3Config());
            config.Timeout = UploadTime;
            return new AmazonS3Client(config);
        });
        services.TryAddSingleton<IInventoryReaders>(provider => new RoleInventoryReaders(
            ScanEnvironment.ReadRole(environment),
            new FiledValidations(provider.GetRequiredService<IDocumentStore>(), HomePlace.Read(environment)),
            provider.GetRequiredService<TimeProvider>()));

        services.TryAddSingleton<IReportPlace>(provider => new S3ReportPlace(
            provider.GetRequiredService<IAmazonS3>(), ScanEnvironment.ReadReportBucket(environment), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IReportNotices>(provider => new SnsReportNotices(
            provider.GetRequiredService<IAmazonSimpleNotificationService>(), ScanEnvironment.ReadReportTopic(environment)));

        services.AddSingleton<StartComplianceScan>(provider => Starting(provider, environment));
        services.AddSingleton<AdvanceComplianceScans>(provider => ActivatorUtilities.CreateInstance<AdvanceComplianceScans>(
            provider, provider.Runner(Scan(provider)), provider.Runner(Waiting(provider))));
        services.AddSingleton<ScanAccountRegion>(provider => Scanning(provider, environment));
        services.AddSingleton<PublishComplianceReport>(provider => Publishing(provider, environment));
        return services;
    }

    private static StartComplianceScan Starting(IServiceProvider provider, EnvironmentReader environment)
    {
        var starter = new ScanStarter(
            provider.GetRequiredService<IWorkflowStore>(),
            provider.GetRequiredService<IDocumentStore>(),
            provider.Runner(Scan(provider)),
            ScanEnvironment.ReadTargets(environment),
            provider.GetRequiredService<ScanLimits>(),
            provider.GetRequiredService<TimeProvider>());
        return ActivatorUtilities.CreateInstance<StartComplianceScan>(provider, starter);
    }

    private static ScanAccountRegion Scanning(IServiceProvider provider, EnvironmentReader environment)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var policy = ScanEnvironment.ReadPolicy(environment);
        var scanner = new PlaceScanner(
            provider.GetRequiredService<IInventoryReaders>(),
            provider.GetRequiredService<IFindingStore>(),
            at => new ControlContext { Now = at, Policy = policy },
            time);
        var workflow = new PlaceScanWorkflow(scanner, provider.GetRequiredService<PlaceScanLimits>());
        return ActivatorUtilities.CreateInstance<ScanAccountRegion>(provider, new PlaceScanRun(provider.Runner(workflow, Working(provider)), time));
    }

    private static PublishComplianceReport Publishing(IServiceProvider provider, EnvironmentReader environment)
    {
        var waivers = PackageFiles.ReadWaivers(environment);
        var log = provider.GetRequiredService<ILogger<PublishComplianceReport>>();
        foreach (var fault in waivers.Faults)
            log.LogWarning("A waiver waives nothing: {Fault}", fault.ToString());
        var publisher = new ReportPublisher(
            provider.GetRequiredService<IFindingStore>(),
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<IReportPlace>(),
            waivers.Waivers,
            Enum.GetValues<ReportFormat>());
        var run = new ReportRun(
            provider.GetRequiredService<IWorkflowStore>(),
            publisher,
            provider.GetRequiredService<IReportNotices>(),
            provider.Runner(Scan(provider)));
        return ActivatorUtilities.CreateInstance<PublishComplianceReport>(provider, run);
    }

    // One step at a time, each many times as long as those of other workflows: whoever's clock is fast must not take a worker that is
    // at it for one that is no more.
    private static WorkflowOptions Working(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<WorkflowOptions>();
        return options with { MaxSteps = 1, LeaseDuration = options.LeaseDuration * 2 };
    }

    private static ScanWorkflow Scan(IServiceProvider provider) => new(
        provider.GetRequiredService<IWorkflowStore>(),
        provider.Runner(Waiting(provider)),
        provider.GetRequiredService<ScanLimits>(),
        provider.GetRequiredService<PlaceScanLimits>(),
        provider.GetRequiredService<TimeProvider>());

    // Where no inventory is read, workers are asked for.
    private static PlaceScanWorkflow Waiting(IServiceProvider provider) =>
        new(scanner: null, provider.GetRequiredService<PlaceScanLimits>());
}
