namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>A client to generate: the service's model with the SDK's names.</summary>
/// <param name="Namespace">As in <c>Amazon.RDS</c>.</param>
/// <param name="Prefix">What its types' names begin with: <c>AmazonRDS</c>.</param>
/// <param name="Protocol">How requests and responses are written.</param>
/// <param name="Constructors">Whether requests have constructors with their operations' forms.</param>
/// <param name="OmittedErrorDetails">What errors may carry beyond a message that the client leaves out.</param>
internal sealed record Client(
    string Namespace,
    string Prefix,
    Protocol Protocol,
    bool Constructors,
    IReadOnlyCollection<string> OmittedErrorDetails,
    ServiceMetadata Metadata,
    IReadOnlyList<Operation> Operations,
    IReadOnlyDictionary<string, Shape> Shapes)
{
    /// <summary>The last part of the namespace, which names paginators.</summary>
    public string Root => Namespace.Substring(Namespace.LastIndexOf('.') + 1);

    public Shape Shape(Member member) => Shapes[member.Shape];

    /// <summary>The structures that become classes of their own: neither requests nor responses nor exceptions.</summary>
    public IEnumerable<StructureShape> Structures =>
        Shapes.Values.OfType<StructureShape>().Where(s => s.ErrorCode is null && !IsEnvelope(s));

    private bool IsEnvelope(StructureShape shape) =>
        Operations.Any(o => o.Input?.Name == shape.Name || o.Output?.Name == shape.Name);
}

/// <summary>What the service's requests say of it. JsonVersion and TargetPrefix are empty where the protocol has none.</summary>
internal sealed record ServiceMetadata(
    string ApiVersion, string EndpointPrefix, string SigningName, string ServiceId, string JsonVersion, string TargetPrefix);
