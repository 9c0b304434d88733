using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Faults;

/// <summary>How each service says that a call is throttled, denied or failed inside, in the words that its SDKs know.</summary>
internal static class ServiceErrors
{
    /// <param name="isXml">Whether the service answers in XML.</param>
    public static AwsErrorException Throttled(string service, bool isXml) => service switch
    {
        "dynamodb" => new("ProvisionedThroughputExceededException", "The level of configured provisioned throughput for the table was exceeded."),
        "s3" => new("SlowDown", "Please reduce your request rate.", 503),
        "lambda" => new("TooManyRequestsException", "Rate Exceeded.", 429),
        "sqs" => new("RequestThrottled", "The request was denied due to request throttling."),
        _ => new(isXml ? "Throttling" : "ThrottlingException", "Rate exceeded"),
    };

    /// <param name="isXml">Whether the service answers in XML.</param>
    public static AwsErrorException Denied(string service, string action, string principal, bool isXml) => new(
        isXml ? "AccessDenied" : "AccessDeniedException",
        $"User: {principal} is not authorized to perform: {(service == "monitoring" ? "cloudwatch" : service)}:{action}",
        isXml || service == "lambda" ? 403 : 400);

    /// <param name="isXml">Whether the service answers in XML.</param>
    public static AwsErrorException Failed(string service, bool isXml) => service switch
    {
        "s3" => new("InternalError", "We encountered an internal error. Please try again.", 500),
        "kms" => new("KMSInternalException", "The request was rejected because an internal exception occurred.", 500),
        "lambda" => new("ServiceException", "An internal error occurred.", 500),
        "events" => new("InternalException", "An internal error occurred.", 500),
        _ => new(isXml ? "InternalFailure" : "InternalServerError", "An internal error occurred.", 500),
    };
}
