using DataReliability.Inventory.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataReliability.Dr.Tests.Scans;

/// <summary>A scripted AWS behind an address of this machine.</summary>
internal sealed class ScanServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _aws;

    private ScanServer()
    {
        _aws = new HttpMessageInvoker(Aws);
        Fleet = new Fleet(Aws);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ScriptedAws Aws { get; } = new();

    public Fleet Fleet { get; }

    public string Url => _app.Urls.Single();

    public static async Task<ScanServer> StartAsync()
    {
        var server = new ScanServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _aws.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), $"{Url}{context.Request.Path}{context.Request.QueryString}");
        using var reader = new StreamReader(context.Request.Body);
        if (context.Request.Method != HttpMethods.Get)
            request.Content = new StringContent(await reader.ReadToEndAsync(context.RequestAborted));
        foreach (var (name, value) in context.Request.Headers)
            request.Headers.TryAddWithoutValidation(name, value.ToArray());
        using var answer = await _aws.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers)
            context.Response.Headers[name] = values.ToArray();
        await context.Response.WriteAsync(await answer.Content.ReadAsStringAsync(context.RequestAborted), context.RequestAborted);
    }
}
