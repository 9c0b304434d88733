namespace DataReliability.LocalCloud.Lambda;

/// <summary>How an invocation ended.</summary>
/// <param name="ErrorType">Null when the function answered; else such as InvalidOperationException, Sandbox.Timedout or Runtime.ExitError.</param>
/// <param name="Payload">The answer, or the error as JSON.</param>
internal sealed record InvocationResult(string? ErrorType, ReadOnlyMemory<byte> Payload)
{
    public bool Succeeded => ErrorType is null;
}
