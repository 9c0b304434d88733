using System.Net;
using Amazon.Runtime;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Rds;

/// <summary>Tells what a failed call to RDS means.</summary>
internal static class RdsFailure
{
    /// <summary>A failure of the service or of the way to it, as opposed to one of this code.</summary>
    public static bool IsOfTheCall(Exception e) =>
        e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>Code and message, without what may hold a request's values.</summary>
    public static string Describe(Exception e) => e is AmazonServiceException { ErrorCode: { Length: > 0 } code } ? $"{code}: {e.Message}" : e.Message;

    /// <summary>Refused where RDS answered that it refuses; unknown where it answered that it broke, or did not answer.</summary>
    public static EffectOutcome ToOutcome(string effect, Exception e)
    {
        if (e is not AmazonServiceException { ErrorCode: { Length: > 0 } code } answered)
            return EffectOutcome.Unknown(effect, e is OperationCanceledException or TimeoutException ? "TimedOut" : "NoAnswer", e.Message);

        var refused = (int)answered.StatusCode is >= 400 and < 500 && answered.StatusCode != HttpStatusCode.RequestTimeout;
        return refused
            ? EffectOutcome.Refused(effect, code, answered.Message)
            : EffectOutcome.Unknown(effect, code, answered.Message);
    }
}
