using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A context whose every part a test sets. Unset parts are null or zero; the logger is a <see cref="TestLambdaLogger"/>.</summary>
public class TestLambdaContext : ILambdaContext
{
    /// <inheritdoc />
    public string AwsRequestId { get; set; }

    /// <inheritdoc />
    public IClientContext ClientContext { get; set; }

    /// <inheritdoc />
    public string FunctionName { get; set; }

    /// <inheritdoc />
    public string FunctionVersion { get; set; }

    /// <inheritdoc />
    public ICognitoIdentity Identity { get; set; }

    /// <inheritdoc />
    public string InvokedFunctionArn { get; set; }

    /// <inheritdoc />
    public ILambdaLogger Logger { get; set; } = new TestLambdaLogger();

    /// <inheritdoc />
    public string LogGroupName { get; set; }

    /// <inheritdoc />
    public string LogStreamName { get; set; }

    /// <inheritdoc />
    public int MemoryLimitInMB { get; set; }

    /// <inheritdoc />
    public TimeSpan RemainingTime { get; set; }

    /// <inheritdoc />
    public string TenantId { get; set; }

    /// <inheritdoc />
    public string TraceId { get; set; }

    /// <inheritdoc />
    public ILambdaSerializer Serializer { get; set; }
}
