using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable CA1822 // wrappers call instance methods

namespace DataReliability.StandIns.Lambda.Tests;

[LambdaStartup]
public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        Composed++;
        services.AddSingleton<Journal>();
        services.AddScoped<Visit>();
    }

    public static int Composed { get; private set; }
}

/// <summary>What the functions did, one entry each, for the test to read.</summary>
public sealed class Journal
{
    public static IList<string> Entries { get; } = [];

    public void Add(string entry) => Entries.Add(entry);
}

/// <summary>Made anew in each scope, and notes the scope's end.</summary>
public sealed class Visit(Journal journal) : IDisposable
{
    public string Name => "visit";

    public void Dispose() => journal.Add("left");
}

public class SampleFunctions(Journal journal)
{
    [LambdaFunction]
    public async Task Tick(ScheduledEvent scheduled)
    {
        await Task.CompletedTask;
        journal.Add($"tick {scheduled.Source}");
    }

    [LambdaFunction]
    public Task<StreamsEventResponse> Publish(DynamoDBEvent batch, ILambdaContext context, [FromServices] Visit visit)
    {
        journal.Add($"{visit.Name} {context.AwsRequestId} {batch.Records.Count}");
        return Task.FromResult(new StreamsEventResponse { BatchItemFailures = [] });
    }

    [LambdaFunction(ResourceName = "Shout")]
    public string Shout(string text) => text.ToUpperInvariant();

    [LambdaFunction]
    public void Note(string text, [FromServices] Visit visit) => journal.Add($"{visit.Name} {text}");

    [LambdaFunction]
    public void Wake(ILambdaContext context) => journal.Add($"woken {context.FunctionName}");

    [LambdaFunction]
    public async Task<string> Fail(string text)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException(text);
    }

    [LambdaFunction]
    public string Hello() => "hello";
}
