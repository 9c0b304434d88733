using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.DomainEvents.Tests;

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
            ("STACK_NAME", "dr"),
            ("DOMAIN_EVENTS_TOPIC_ARN", "arn:aws:sns:eu-central-1:123456789012:events"),
            ("POWERTOOLS_SERVICE_NAME", "domain-events"),
            ("POWERTOOLS_METRICS_NAMESPACE", "DataReliability"),
        })
            Environment.SetEnvironmentVariable(name, value);
    }

    public FunctionBench()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        new Startup().ConfigureServices(services);
        services.Replace(ServiceDescriptor.Singleton<IOutbox>(Store));
        services.Replace(ServiceDescriptor.Singleton<IEventPublisher>(Publisher));
        services.AddSingleton<PublishDomainEvents>();
        services.AddSingleton<RepublishDomainEvents>();
        _provider = services.BuildServiceProvider();
        var attribute = typeof(Startup).Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!;
        _serializer = (ILambdaSerializer)Activator.CreateInstance(attribute.SerializerType)!;
    }

    public FakeTimeProvider Time { get; } = new(Commits.Start);

    public InMemoryWorkflowStore Store { get; } = new();

    public RecordingPublisher Publisher { get; } = new();

    /// <summary>Records events of workflow <c>toy/a</c>.</summary>
    public async Task RecordAsync(params DomainEvent[] events) =>
        Assert.True(await Store.CommitAsync(Commits.Record(Commits.Id("a")).Commit([], events), CancellationToken.None));

    public async Task<IEnumerable<string>> UnsentAsync() =>
        (await Store.ListUnsentAsync(DateTimeOffset.MaxValue, 100, CancellationToken.None)).Events.Select(unsent => unsent.Id);

    public async Task<string> InvokeAsync<TFunction, TInput, TOutput>(Func<TFunction, TInput, ILambdaContext, Task<TOutput>> handle, string json)
        where TFunction : notnull
    {
        var input = _serializer.Deserialize<TInput>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        var output = await handle(_provider.GetRequiredService<TFunction>(), input, Context());
        using var written = new MemoryStream();
        _serializer.Serialize(output, written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    public async Task InvokeAsync<TFunction, TInput>(Func<TFunction, TInput, ILambdaContext, Task> handle, string json)
        where TFunction : notnull
    {
        var input = _serializer.Deserialize<TInput>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        await handle(_provider.GetRequiredService<TFunction>(), input, Context());
    }

    private static TestLambdaContext Context() => new() { AwsRequestId = "r-1", RemainingTime = TimeSpan.FromMinutes(1) };
}
