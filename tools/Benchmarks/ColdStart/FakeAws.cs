using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary>As much of Lambda and of AWS as one invocation needs: it hands out one event, takes the answer, and answers every
/// call of the SDK that nothing is there.</summary>
internal sealed class FakeAws : IAsyncDisposable
{
    private const string Tick =
        """
        {"version":"0","id":"e-1","detail-type":"Scheduled Event","source":"aws.events","account":"123456789012",
         "time":"2026-03-01T02:00:00Z","region":"eu-west-1","resources":["arn:aws:events:eu-west-1:123456789012:rule/tick"],"detail":{}}
        """;

    private readonly WebApplication _app;
    private TaskCompletionSource<string?> _answered = new();
    private int _handedOut;

    private FakeAws(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    public static async Task<FakeAws> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeAws(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        fake.Endpoint = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return fake;
    }

    /// <summary>Begins a round: the next process that asks gets an event. Completes with its error, or null when it had none.</summary>
    public Task<string?> NextAsync()
    {
        _answered = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _handedOut, 0);
        return _answered.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.EndsWith("/invocation/next", StringComparison.Ordinal))
        {
            await HandOutAsync(context);
        }
        else if (path.EndsWith("/response", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            _answered.TrySetResult(null);
        }
        else if (path.EndsWith("/error", StringComparison.Ordinal))
        {
            using var reader = new StreamReader(context.Request.Body);
            _answered.TrySetResult(await reader.ReadToEndAsync());
        }
        else
        {
            context.Response.ContentType = "application/x-amz-json-1.0";
            await context.Response.WriteAsync("""{"Count":0,"Items":[],"ScannedCount":0}""");
        }
    }

    private async Task HandOutAsync(HttpContext context)
    {
        if (Interlocked.Exchange(ref _handedOut, 1) == 1)
        {
            // Nothing more comes: it waits until it is ended.
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var deadline = TimeProvider.System.GetUtcNow().AddMinutes(2).ToUnixTimeMilliseconds();
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{deadline}";
        context.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:123456789012:function:benchmark";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Tick);
    }
}
