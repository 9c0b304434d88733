namespace DataReliability.LocalCloud.Protocol;

/// <summary>The protocols that AWS's services speak.</summary>
public enum WireProtocol
{
    /// <summary>Form in, XML out.</summary>
    Query,

    /// <summary>JSON 1.0 or 1.1, the operation in X-Amz-Target.</summary>
    Json,

    /// <summary>Smithy RPC v2: CBOR, the operation in the path.</summary>
    Cbor,

    /// <summary>Operations by method and path, XML in and out.</summary>
    RestXml,

    /// <summary>Operations by method and path, JSON in and out.</summary>
    RestJson,
}
