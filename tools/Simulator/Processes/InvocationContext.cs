using Amazon.Lambda.Core;
using DataReliability.Simulator.Time;

namespace DataReliability.Simulator.Processes;

/// <summary>What a function is told of its invocation: a request id, and the time that it has left.</summary>
/// <param name="requestId">The same on each retry of one invocation.</param>
/// <param name="function">The function's name.</param>
/// <param name="scheduler">True time.</param>
/// <param name="end">When Lambda ends it.</param>
public sealed class InvocationContext(string requestId, string function, Scheduler scheduler, DateTimeOffset end) : ILambdaContext
{
    /// <inheritdoc/>
    public string AwsRequestId => requestId;

    /// <inheritdoc/>
    public IClientContext ClientContext => null!;

    /// <inheritdoc/>
    public string FunctionName => function;

    /// <inheritdoc/>
    public string FunctionVersion => "$LATEST";

    /// <inheritdoc/>
    public ICognitoIdentity Identity => null!;

    /// <inheritdoc/>
    public string InvokedFunctionArn => $"arn:aws:lambda:eu-west-1:123456789012:function:{function}";

    /// <inheritdoc/>
    public ILambdaLogger Logger => null!;

    /// <inheritdoc/>
    public string LogGroupName => null!;

    /// <inheritdoc/>
    public string LogStreamName => null!;

    /// <inheritdoc/>
    public int MemoryLimitInMB => 512;

    /// <inheritdoc/>
    public TimeSpan RemainingTime => end - scheduler.Now;
}
