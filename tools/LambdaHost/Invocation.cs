namespace DataReliability.LambdaHost;

/// <summary>One invocation, as the Runtime API hands it out.</summary>
/// <param name="Deadline">On the machine's clock.</param>
/// <param name="StandingTime">Where the function's clock stands meanwhile; null when it runs.</param>
/// <param name="ClockOffset">By how much a clock that runs is wrong.</param>
internal sealed record Invocation(
    string RequestId, DateTimeOffset Deadline, string FunctionArn, string? TraceId, byte[] Payload, DateTimeOffset? StandingTime, TimeSpan ClockOffset);
