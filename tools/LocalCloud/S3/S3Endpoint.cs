using System.Reflection;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DataReliability.LocalCloud.S3;

/// <summary>S3, in path style and on virtual hosts.</summary>
internal sealed class S3Endpoint : IHttpEndpoint
{
    private readonly Dictionary<string, Func<S3Call, CancellationToken, Task<AwsResponse>>> _handlers = new(StringComparer.Ordinal);
    private readonly List<ServedAction> _served = [];
    private readonly Callers _callers;
    private readonly CloudClock _clock;

    public S3Endpoint(Callers callers, CloudClock clock, params object[] groups)
    {
        (_callers, _clock) = (callers, clock);
        foreach (var group in groups)
        {
            foreach (var method in group.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.GetCustomAttribute<FidelityAttribute>() is null) continue;
                var target = method.IsStatic ? null : group;
                if (method.ReturnType == typeof(Task<AwsResponse>))
                {
                    _handlers.Add(method.Name, method.CreateDelegate<Func<S3Call, CancellationToken, Task<AwsResponse>>>(target));
                }
                else
                {
                    var direct = method.CreateDelegate<Func<S3Call, AwsResponse>>(target);
                    _handlers.Add(method.Name, (call, _) => Task.FromResult(direct(call)));
                }

                _served.Add(ServedAction.Of(method.Name, method));
            }
        }
    }

    /// <inheritdoc/>
    public string Service => "s3";

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedAction> Actions => _served;

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.RestXml;

    /// <inheritdoc/>
    public bool ReadsBodies => true;

    /// <inheritdoc/>
    public string? ActionOf(HttpRequest request) => S3Operations.Of(request, S3Address.Read(request));

    /// <inheritdoc/>
    public Task<AwsResponse> HandleAsync(AwsRequest call, HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        if (PresignedUrl.Is(request)) PresignedUrl.Check(request, _callers.Of(call.AccessKey).SecretKey, _clock.Now);
        return _handlers.TryGetValue(call.Action, out var handler) ? handler(new S3Call(call, request, S3Address.Read(request)), cancellationToken) : throw Unserved.Action(call);
    }
}
