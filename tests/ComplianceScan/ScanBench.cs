using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
using Amazon.Lambda.TestUtilities;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SimpleNotificationService;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.ComplianceScan.Tests;

/// <summary>The project's own composition with its edges replaced, driven by JSON as Lambda drives it.</summary>
internal sealed class ScanBench : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly ILambdaSerializer _serializer;

    public ScanBench(params (string Name, string Value)[] environment)
    {
        var variables = Variables();
        foreach (var (name, value) in environment)
            variables[name] = value;
        var services = new ServiceCollection();
        services.AddSingleton(new EnvironmentReader(variables));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IInventoryReaders>(Inventory);
        new Startup().ConfigureServices(services);
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IFindingStore>(Findings));
        var credentials = new BasicAWSCredentials("key", "secret");
        services.Replace(ServiceDescriptor.Singleton<IAmazonS3>(_ => new AmazonS3Client(credentials, Aws.Configure(new AmazonS3Config()))));
        services.Replace(ServiceDescriptor.Singleton<IAmazonSimpleNotificationService>(
            _ => new AmazonSimpleNotificationServiceClient(credentials, Aws.Configure(new AmazonSimpleNotificationServiceConfig()))));
        _provider = services.BuildServiceProvider();
        var attribute = typeof(Startup).Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!;
        _serializer = (ILambdaSerializer)Activator.CreateInstance(attribute.SerializerType)!;
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public InMemoryWorkflowStore Store { get; } = new();

    public InMemoryFindingStore Findings { get; } = new();

    public OneSubnetGroup Inventory { get; } = new();

    public RecordingAws Aws { get; } = new();

    /// <summary>An environment in which everything is set.</summary>
    public static Dictionary<string, string> Variables() => new(StringComparer.Ordinal)
    {
        ["TABLE_NAME"] = "state",
        ["STACK_NAME"] = "data-reliability",
        ["POWERTOOLS_SERVICE_NAME"] = "compliance-scan",
        ["POWERTOOLS_METRICS_NAMESPACE"] = "DataReliability",
        ["AWS_REGION"] = "eu-west-1",
        ["HOME_ACCOUNT"] = "111122223333",
        ["SCAN_ACCOUNTS"] = "111122223333",
        ["SCAN_REGIONS"] = "eu-west-1,eu-central-1",
        ["SCAN_ROLE_NAME"] = "data-reliability-scan-eu-west-1",
        ["REPORT_BUCKET"] = "reports-1",
        ["REPORT_TOPIC_ARN"] = "arn:aws:sns:eu-west-1:111122223333:reports",
    };

    public async Task<WorkflowId> StartAsync(string json = """{"detail":{}}""")
    {
        var result = await _provider.GetRequiredService<StartComplianceScan>().Handle(Read<CloudWatchEvent<ScanRequest>>(json), Context());
        return WorkflowId.Parse(result.Scan);
    }

    public Task TickAsync() => _provider.GetRequiredService<AdvanceComplianceScans>().Handle(Read<CloudWatchEvent<ScanRequest>>("{}"), Context());

    /// <summary>Has places scanned whose requests lie in the queue.</summary>
    /// <returns>The ids of messages that stay in it.</returns>
    public async Task<IReadOnlyList<string>> ScanAsync(IEnumerable<(string Id, string Body)> messages, TimeSpan? left = null)
    {
        var batch = new JsonObject
        {
            ["Records"] = new JsonArray([.. messages.Select(message => (JsonNode)new JsonObject { ["messageId"] = message.Id, ["body"] = message.Body })]),
        };
        var answer = await _provider.GetRequiredService<ScanAccountRegion>().Handle(Read<SQSEvent>(batch.ToJsonString()), Context(left));
        return [.. answer.BatchItemFailures.Select(failure => failure.ItemIdentifier)];
    }

    public Task PublishAsync(string message)
    {
        var delivery = new JsonObject { ["Records"] = new JsonArray(new JsonObject { ["Sns"] = new JsonObject { ["Message"] = message } }) };
        return _provider.GetRequiredService<PublishComplianceReport>().Handle(Read<SNSEvent>(delivery.ToJsonString()), Context(TimeSpan.FromMinutes(15)));
    }

    /// <summary>What was asked for by domain events of a type, as SNS carries it.</summary>
    public IReadOnlyList<string> Asked(string type) =>
        [.. Store.Events.Values.Where(asked => asked.Type == type).Select(asked => $$"""{"type":"{{type}}","data":{{asked.Data}}}""")];

    public void Dispose() => _provider.Dispose();

    private T Read<T>(string json) => _serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static TestLambdaContext Context(TimeSpan? left = null) =>
        new() { AwsRequestId = "r-1", RemainingTime = left ?? TimeSpan.FromMinutes(4) };
}
