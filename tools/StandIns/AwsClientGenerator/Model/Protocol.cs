namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>How a service writes its requests and responses.</summary>
internal enum Protocol
{
    /// <summary>Form parameters, answered in XML.</summary>
    Query,

    /// <summary>JSON 1.0 or 1.1: all of a request in its body, the operation in a header.</summary>
    Json,

    /// <summary>JSON bodies; method, path, query string and headers tell the operation and some of its members.</summary>
    RestJson,
}
