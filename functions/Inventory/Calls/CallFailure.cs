using System.Net;
using Amazon.Runtime;

namespace DataReliability.Inventory.Calls;

/// <summary>Tells what a failed call means.</summary>
public static class CallFailure
{
    private static readonly HashSet<string> ThrottlingCodes = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "TooManyRequestsException", "SlowDown", "BandwidthLimitExceeded",
        "EC2ThrottledException", "ProvisionedThroughputExceededException",
    };

    /// <summary>A failure of the service or of the way to it, as opposed to one of this code or a wish to stop.</summary>
    public static bool IsOfTheCall(Exception e, CancellationToken cancellationToken) => e switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException,
    };

    /// <summary>Refused for being too many calls.</summary>
    public static bool IsThrottling(Exception e) => e is AmazonServiceException service
        && (ThrottlingCodes.Contains(service.ErrorCode ?? "") || service.StatusCode == HttpStatusCode.TooManyRequests);

    /// <summary>Worth another try: the service broke, or did not answer.</summary>
    public static bool IsTransient(Exception e) => e switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } } answered =>
            (int)answered.StatusCode >= 500 || answered.StatusCode == HttpStatusCode.RequestTimeout,
        AmazonServiceException broken => (int)broken.StatusCode is 0 or >= 500,
        // Without credentials or an endpoint, a second try goes no better.
        AmazonClientException => e.InnerException is HttpRequestException or IOException or TimeoutException or OperationCanceledException,
        _ => true,
    };

    /// <summary>Code and message.</summary>
    public static string Describe(Exception e) => e switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } code } => $"{code}: {e.Message}",
        AmazonServiceException { StatusCode: var status } when (int)status != 0 => $"HTTP {(int)status}: {e.Message}",
        OperationCanceledException or TimeoutException => "timed out",
        _ => e.Message,
    };
}
