using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.S3;

/// <summary>A call of S3.</summary>
internal sealed record S3Call(AwsRequest Call, HttpRequest Request, S3Address Address)
{
    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Header(string name) => Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
