using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Kestrel on loopback and nothing around it: no host, so no signal handlers or configuration of its own.</summary>
internal sealed class HttpListenerHost : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private const int LargestBody = 64 << 20;
    private readonly RequestDelegate _handle;
    private readonly KestrelServer _server;
    private readonly SocketTransportFactory _transport;

    private HttpListenerHost(int port, RequestDelegate handle)
    {
        _handle = handle;
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port);
        _transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new KestrelServer(Options.Create(options), _transport, NullLoggerFactory.Instance);
    }

    /// <summary>Such as http://127.0.0.1:4566.</summary>
    public Uri Endpoint => new(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HttpListenerHost> StartAsync(int port, RequestDelegate handle, CancellationToken cancellationToken)
    {
        var host = new HttpListenerHost(port, handle);
        await host._server.StartAsync(host, cancellationToken);
        return host;
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => _handle(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is held: the connection and its features belong to the server.
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(soon.Token);
        _server.Dispose();
    }
}
