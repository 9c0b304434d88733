namespace DataReliability.LocalCloud.Lambda;

/// <summary>An invocation that waits for a process or runs in one.</summary>
internal sealed class Invocation(ReadOnlyMemory<byte> payload, string requestId)
{
    private readonly TaskCompletionSource<InvocationResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The same on every attempt of an asynchronous invocation.</summary>
    public string RequestId { get; } = requestId;

    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>When a process took it; null while it waits.</summary>
    public DateTimeOffset? Started { get; set; }

    /// <summary>When the process is to be cut off.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>Where the function's clock stands meanwhile; null when it runs.</summary>
    public DateTimeOffset? StandingTime { get; set; }

    /// <summary>By how much a clock that runs is wrong.</summary>
    public TimeSpan ClockOffset { get; set; }

    public Task<InvocationResult> Result => _result.Task;

    /// <summary>Ends it; the first end counts.</summary>
    public bool End(InvocationResult result) => _result.TrySetResult(result);

    /// <summary>Ends it with an error in Lambda's own words.</summary>
    public bool Fail(string errorType, string message) => End(new InvocationResult(errorType, RuntimeError.Json(errorType, $"RequestId: {RequestId} Error: {message}")));
}
