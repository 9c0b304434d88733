using System.Text;
using System.Text.Json;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.TestUtilities;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Inventory;
using DataReliability.LocalCloud;
using DataReliability.LocalCloud.Engines;
using DataReliability.RdsModel.Fleets;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Remediation.Tests;

/// <summary>The functions as they are composed, over stores in memory and the RDS of a LocalCloud, whose databases are metadata only.
/// The functions' time is the test's; the cloud's runs by itself, fast.</summary>
internal sealed class MendedCloud : IAsyncDisposable
{
    public const string Account = "111122223333";
    public const string Region = "eu-west-1";
    private const int Patience = 3000;

    private readonly string _directory;
    private readonly LocalCloudHost _host;
    private readonly ServiceProvider _provider;

    private MendedCloud(string directory, LocalCloudHost host, string policy)
    {
        (_directory, _host) = (directory, host);
        Rds = Client();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new EnvironmentReader(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE_NAME"] = "state",
            ["STACK_NAME"] = "ours",
            ["POWERTOOLS_SERVICE_NAME"] = "remediation",
            ["POWERTOOLS_METRICS_NAMESPACE"] = "DataReliability",
            ["HOME_ACCOUNT"] = Account,
            ["AWS_REGION"] = Region,
            ["RELIABILITY_POLICY"] = policy,
            ["REMEDIATIONS_ENABLED"] = "true",
            ["COMPLIANCE_WAIVERS"] = Path.Combine(directory, "waivers.json"),
        }));
        // The SDK asks for a Region as soon as a client is made, used or not.
        Environment.SetEnvironmentVariable("AWS_REGION", Region);
        new Startup().ConfigureServices(services);
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IFindingStore>(Findings));
        services.Replace(ServiceDescriptor.Singleton<IAmazonRDS>(Rds));
        // Its pace is that of the wire, whose time is real.
        services.Replace(ServiceDescriptor.Singleton<IRemediationReader>(new RdsSubjectReader(new ScanPlace(Account, Region), Rds, TimeProvider.System)));
        services.RemoveAllKeyed<IAmazonRDS>(AwsClients.Effects);
        services.AddKeyedSingleton<IAmazonRDS>(AwsClients.Effects, Rds);
        _provider = services.BuildServiceProvider();
    }

    public AmazonRDSClient Rds { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));

    public InMemoryWorkflowStore Store { get; } = new();

    public InMemoryFindingStore Findings { get; } = new();

    public RemediationReverter Reverter => new(
        new RemediationStarter(Store, Store, _provider.GetRequiredService<WorkflowRunner<RemediationState, RemediationEffect, RemediationSight>>()), Time);

    public IReadOnlyList<WorkflowRecord> Records =>
        [.. Store.Records.Where(record => record.Id.Kind == RemediationWorkflow.KindName).OrderBy(record => record.CreatedAt)];

    public static async Task<MendedCloud> StartAsync(string mode, params string[] controls)
    {
        var directory = Directory.CreateTempSubdirectory("mended-cloud-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(directory, "template.yaml"), "Resources:\n  News: { Type: AWS::SNS::Topic }\n");
        await File.WriteAllTextAsync(Path.Combine(directory, "waivers.json"), "{ \"waivers\": [] }");
        var policy = Path.Combine(directory, "reliability.json");
        await File.WriteAllTextAsync(policy, $$"""
            {
              "tiers": { "critical": { "rpo": "PT15M", "rto": "PT1H", "cadence": "P1D" } },
              "remediation": {
                "mode": "{{mode}}",
                "controls": {{JsonSerializer.Serialize(controls)}},
                "tag": { "key": "remediate", "value": "yes" },
                "limits": { "changesPerHour": 60 }
              }
            }
            """);
        var host = await LocalCloudHost.StartAsync(
            new LocalCloudOptions { ProjectDirectory = directory, RunDirectory = Path.Combine(directory, "run"), Speed = 2000 }, progress: null);
        try
        {
            // What is offered comes from the engines, which a machine may lack: asked here, in an account that nothing else is in.
            await host.AddFleetAsync(new FleetPlan(1), "999988887777", Region, TestContext.Current.CancellationToken);
        }
        catch (EngineUnavailableException e)
        {
            await host.DisposeAsync();
            Directory.Delete(directory, recursive: true);
            Assert.Skip(e.Message);
        }

        return new MendedCloud(directory, host, policy);
    }

    public static List<Tag> Tags() => [new Tag { Key = "localcloud:metadata-only", Value = "true" }, new Tag { Key = "remediate", Value = "yes" }];

    /// <summary>Reads a resource as remediations do, once it is there to be changed.</summary>
    public async Task<RemediationSubject> UntilAvailableAsync(string type, string id)
    {
        for (var waited = 0; ; waited++)
        {
            if (await _provider.GetRequiredService<IRemediationReader>().ReadAsync(type, id, default) is Sight<RemediationSubject>.Seen { Value: var subject }
                && subject.Status.Match(status => status, _ => "") == "available")
                return subject;
            Assert.True(waited < Patience, $"{id} is not available");
            await Task.Delay(20);
        }
    }

    /// <summary>Judges resources, and keeps what is found.</summary>
    public async Task ScanAsync(params RemediationSubject[] subjects)
    {
        var now = Time.GetUtcNow();
        var run = new ControlRun(ControlCatalogue.Of([.. RemediationCatalogue.Controls]), new ControlContext { Now = now });
        foreach (var subject in subjects)
        {
            var found = run.Judge(subject.Resource).Select(judgement => FindingLifecycle.Judged(null, judgement, ControlCatalogue.Metadata[judgement.Control], now)).ToList();
            await Findings.PutAsync([new ResourceFindings(ResourceRefs.Of(subject.Resource, new ControlParameters()), now, found)], default);
        }
    }

    public Task<PlanSummary> PlanAsync() => _provider.GetRequiredService<PlanRemediations>().Handle(Event(), Context());

    /// <summary>Ticks until nothing is under way.</summary>
    public async Task RunAsync()
    {
        for (var ticks = 0; Store.NextDue(RemediationWorkflow.KindName) is not null; ticks++)
        {
            Assert.True(ticks < Patience, "remediations do not end");
            await _provider.GetRequiredService<AdvanceRemediations>().Handle(Event(), Context());
            Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Rds.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private AmazonRDSClient Client() => new(
        new BasicAWSCredentials(Account, Account), AwsClients.Once(new AmazonRDSConfig { ServiceURL = _host.Endpoint.ToString(), AuthenticationRegion = Region }));

    private static CloudWatchEvent<RemediationRequest> Event() =>
        new Amazon.Lambda.Serialization.SystemTextJson.SourceGeneratorLambdaJsonSerializer<EventJson>()
            .Deserialize<CloudWatchEvent<RemediationRequest>>(new MemoryStream(Encoding.UTF8.GetBytes("""{"source":"aws.events","time":"2026-11-24T06:00:00Z","detail":{}}""")));

    private static TestLambdaContext Context() => new() { AwsRequestId = "r-1", RemainingTime = TimeSpan.FromMinutes(5) };
}
