namespace DataReliability.LocalCloud.Accounts;

/// <summary>Who holds an access key.</summary>
/// <param name="Account">The account that calls made with the key belong to, 12 digits.</param>
/// <param name="Principal">The logical id of the function that calls, through whatever role; or <c>person</c>.</param>
/// <param name="Arn">As GetCallerIdentity tells it.</param>
/// <param name="SecretKey">What its signatures are made with.</param>
internal sealed record Caller(string Account, string Principal, string Arn, string UserId, string SecretKey)
{
    /// <summary>The ARN of the role that it acts as; null for a person.</summary>
    public string? Role { get; init; }

    /// <summary>When the key stops working, real time; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The process that obtained the key; null when it is the session token itself that names it.</summary>
    public string? Process { get; init; }
}
