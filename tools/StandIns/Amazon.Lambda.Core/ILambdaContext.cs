namespace Amazon.Lambda.Core;

/// <summary>What a function may know of the invocation it serves. A new one for each invocation.</summary>
public interface ILambdaContext
{
    /// <summary>The request id; the same on every retry of one asynchronous invocation.</summary>
    string AwsRequestId { get; }

    /// <summary>What a mobile client said of itself, else null.</summary>
    IClientContext ClientContext { get; }

    /// <summary>The function's name.</summary>
    string FunctionName { get; }

    /// <summary>The version that runs: <c>$LATEST</c> or a number, also when called by an alias.</summary>
    string FunctionVersion { get; }

    /// <summary>The Cognito identity of a mobile caller, else null.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>The ARN by which the function was called, alias or version included.</summary>
    string InvokedFunctionArn { get; }

    /// <summary>The log of this invocation.</summary>
    ILambdaLogger Logger { get; }

    /// <summary>The CloudWatch log group, or null where logs may not be written.</summary>
    string LogGroupName { get; }

    /// <summary>The CloudWatch log stream, or null where logs may not be written.</summary>
    string LogStreamName { get; }

    /// <summary>The memory configured, in MB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>What is left until Lambda ends the invocation; computed at each read.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant of a tenant-isolated function; empty otherwise.</summary>
    string TenantId => string.Empty;

    /// <summary>The X-Ray trace id of the invocation; empty when unknown.</summary>
    string TraceId => string.Empty;

    /// <summary>The serializer in use, or null when the handler works on streams.</summary>
    ILambdaSerializer Serializer => null;
}
