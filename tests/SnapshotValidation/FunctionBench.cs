using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.SnapshotValidation.Tests;

/// <summary>The project's own composition with its edges replaced, driven by JSON as Lambda drives it.</summary>
internal sealed class FunctionBench
{
    private readonly ServiceProvider _provider;
    private readonly ILambdaSerializer _serializer;

    static FunctionBench()
    {
        foreach (var (name, value) in new[]
        {
            ("TABLE_NAME", "state"),
            ("STACK_NAME", Ledger.Stack),
            ("POWERTOOLS_SERVICE_NAME", "snapshot-validation"),
            ("POWERTOOLS_METRICS_NAMESPACE", "DataReliability"),
            ("RESTORES_ENABLED", "true"),
            ("RESTORE_SUBNET_GROUP", Ledger.Place.SubnetGroup),
            ("RESTORE_SECURITY_GROUP_ID", Ledger.Place.SecurityGroupId),
            ("RESTORE_PARAMETER_GROUP_PREFIX", Ledger.Place.ParameterGroupPrefix),
            ("AWS_REGION", "eu-central-1"),
        })
            Environment.SetEnvironmentVariable(name, value);
    }

    public FunctionBench()
    {
        Rds = new FakeRds(Time);
        Rds.Add(Ledger.Database());
        Rds.Add(Ledger.Snapshot());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<PlanSnapshotValidations>();
        services.AddSingleton<AdvanceSnapshotValidations>();
        services.AddSingleton<RunDataChecks>();
        services.AddSingleton<SweepRestores>();
        new Startup().ConfigureServices(services);
        services.Replace(ServiceDescriptor.Singleton<IWorkflowStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(Store));
        services.Replace(ServiceDescriptor.Singleton<IFleetReader>(Rds));
        services.Replace(ServiceDescriptor.Singleton<IRestoreActions>(Rds));
        services.Replace(ServiceDescriptor.Singleton<IRestorePasswords>(Rds));
        services.Replace(ServiceDescriptor.Singleton<IDataChecker>(Checker));
        _provider = services.BuildServiceProvider();
        var attribute = typeof(Startup).Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!;
        _serializer = (ILambdaSerializer)Activator.CreateInstance(attribute.SerializerType)!;
    }

    public FakeTimeProvider Time { get; } = new(Ledger.Now);

    public InMemoryWorkflowStore Store { get; } = new();

    public FakeRds Rds { get; }

    public FakeChecker Checker { get; } = new();

    /// <summary>The one restore there is.</summary>
    public string Restore => Rds.Instances.Single(instance => instance.Id.StartsWith("dr-restore-", StringComparison.Ordinal)).Id;

    public Task<string> PlanAsync(string json) => InvokeAsync(json, (PlanSnapshotValidations function, Amazon.Lambda.CloudWatchEvents.CloudWatchEvent<Core.Snapshots.Planning.ValidationRequest> asked, ILambdaContext context) => function.Handle(asked, context));

    public Task<string> SweepAsync(string json) => InvokeAsync(json, (SweepRestores function, Amazon.Lambda.CloudWatchEvents.CloudWatchEvent<RdsEventDetail> scheduled, ILambdaContext context) => function.Handle(scheduled, context));

    public Task AdvanceAsync(string json) => _provider.GetRequiredService<AdvanceSnapshotValidations>()
        .Handle(Read<Amazon.Lambda.CloudWatchEvents.CloudWatchEvent<RdsEventDetail>>(json), Context());

    public Task CheckAsync(string json) => _provider.GetRequiredService<RunDataChecks>()
        .Handle(Read<Amazon.Lambda.SNSEvents.SNSEvent>(json), Context(TimeSpan.FromMinutes(15)));

    /// <summary>Ticks until a validation has this status.</summary>
    public async Task UntilAsync(WorkflowId id, string status)
    {
        for (var tick = 0; tick < 60 && (await Store.LoadAsync(id, CancellationToken.None))!.Status != status; tick++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await AdvanceAsync(Events.Tick);
        }

        Assert.Equal(status, (await Store.LoadAsync(id, CancellationToken.None))!.Status);
    }

    private async Task<string> InvokeAsync<TFunction, TInput, TOutput>(string json, Func<TFunction, TInput, ILambdaContext, Task<TOutput>> handle)
        where TFunction : notnull
    {
        var output = await handle(_provider.GetRequiredService<TFunction>(), Read<TInput>(json), Context());
        using var written = new MemoryStream();
        _serializer.Serialize(output, written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    private T Read<T>(string json) => _serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static TestLambdaContext Context(TimeSpan? left = null) =>
        new() { AwsRequestId = "r-1", RemainingTime = left ?? TimeSpan.FromMinutes(1) };
}
