namespace DataReliability.LocalCloud.Protocol;

/// <summary>The answer to an <see cref="AwsRequest"/>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">text/xml for Query, application/x-amz-json-1.0 or -1.1 for JSON.</param>
/// <param name="Body">The body, UTF-8.</param>
public sealed record AwsResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body as a file, for what is too large to hold; null when <see cref="Body"/> is the body.</summary>
    public ResponseFile? File { get; init; }

    /// <summary>Further headers of the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
