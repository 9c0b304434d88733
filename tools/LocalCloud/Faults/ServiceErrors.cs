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
        "ec2" => new("RequestLimitExceeded", "Request limit exceeded.", 503),
        _ => new(isXml ? "Throttling" : "ThrottlingException", "Rate exceeded"),
    };

    /// <param name="isXml">Whether the service answers in XML.</param>
    public static AwsErrorException Denied(string service, string action, string principal, bool isXml) => new(
        service == "ec2" ? "UnauthorizedOperation" : isXml ? "AccessDenied" : "AccessDeniedException",
        $"User: {principal} is not authorized to perform: {service switch { "monitoring" => "cloudwatch", "tagging" => "tag", _ => service }}:{action}",
        isXml || service == "lambda" ? 403 : 400);

    /// <summary>An account's credentials in a Region that it has not opted in to.</summary>
    /// <param name="isXml">Whether the service answers in XML.</param>
    public static AwsErrorException NotOptedIn(string service, bool isXml) => service switch
    {
        "ec2" => new("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
        _ when isXml => new("InvalidClientTokenId", "The security token included in the request is invalid", 403),
        _ => new("UnrecognizedClientException", "The security token included in the request is invalid."),
    };

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
