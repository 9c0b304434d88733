using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>
/// Leaves names as they are, but for the two S3 headers that no property can be called after: <c>XAmzId2</c> is
/// <c>x-amz-id-2</c>, <c>XAmzRequestId</c> is <c>x-amz-request-id</c>.
/// </summary>
public class AwsNamingPolicy : JsonNamingPolicy
{
    private readonly JsonNamingPolicy _fallback;

    /// <summary>Leaves all other names alone.</summary>
    public AwsNamingPolicy()
    {
    }

    /// <summary>Hands all other names to <paramref name="fallbackNamingPolicy"/>.</summary>
    public AwsNamingPolicy(JsonNamingPolicy fallbackNamingPolicy) => _fallback = fallbackNamingPolicy;

    /// <inheritdoc />
    public override string ConvertName(string name) => name switch
    {
        "XAmzId2" => "x-amz-id-2",
        "XAmzRequestId" => "x-amz-request-id",
        _ => _fallback?.ConvertName(name) ?? name,
    };
}
