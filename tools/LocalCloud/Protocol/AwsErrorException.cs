namespace DataReliability.LocalCloud.Protocol;

/// <summary>An error in AWS's terms; the front door writes it in the shape of the protocol that was called.</summary>
/// <param name="code">The code on the wire, such as DBInstanceNotFound.</param>
/// <param name="message">What is wrong, as AWS says it.</param>
/// <param name="status">The HTTP status: 400 where the caller is at fault, 404 where AWS says so, 500 and up where AWS is.</param>
public sealed class AwsErrorException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The code on the wire.</summary>
    public string Code { get; } = code;

    /// <summary>The code that the same error has in the Query protocol, where it differs; null where it doesn't.</summary>
    public string? QueryCode { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
