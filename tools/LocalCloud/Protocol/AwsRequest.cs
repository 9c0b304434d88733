namespace DataReliability.LocalCloud.Protocol;

/// <summary>One API call, told apart as AWS does: by the credential scope of its signature and its target.</summary>
/// <param name="Service">The signing name: rds, sns, kms, dynamodb, sts, monitoring, events, s3, sqs.</param>
/// <param name="Action">The operation, such as DescribeDBInstances.</param>
/// <param name="Region">The Region of the credential scope.</param>
/// <param name="Account">The account of the caller, 12 digits.</param>
/// <param name="Principal">Who calls: the logical id of a function in the template, or <c>person</c>.</param>
/// <param name="Form">The parameters of a Query call, flattened as on the wire; empty for other protocols.</param>
/// <param name="Body">The body as sent.</param>
public sealed record AwsRequest(
    string Service,
    string Action,
    string Region,
    string Account,
    string Principal,
    IReadOnlyDictionary<string, string> Form,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>The request id, which the answer carries as well.</summary>
    public required string RequestId { get; init; }

    /// <summary>The protocol that the caller speaks.</summary>
    public WireProtocol Protocol { get; init; } = WireProtocol.Json;

    /// <summary>The path of the request.</summary>
    public string Path { get; init; } = "/";

    /// <summary>1.0 or 1.1, for JSON.</summary>
    public string JsonVersion { get; init; } = "1.1";

    /// <summary>The access key that signed.</summary>
    public string AccessKey { get; init; } = "";

    /// <summary>The headers as sent, by name without regard to case; for endpoints that pass a call on.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
