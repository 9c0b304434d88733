using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace DataReliability.Inventory.Access;

/// <summary>A role's credentials, renewed before they end. The SDK's own class can't be told another endpoint.</summary>
public sealed class AssumedRole : RefreshingAWSCredentials
{
    private readonly Func<AmazonSecurityTokenServiceClient> _sts;
    private readonly AssumeRoleRequest _request;

    /// <param name="sts">Makes the client that assumes it, with the credentials of whoever does.</param>
    /// <param name="request">Which role, and how.</param>
    public AssumedRole(Func<AmazonSecurityTokenServiceClient> sts, AssumeRoleRequest request)
    {
        (_sts, _request) = (sts, request);
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    /// <inheritdoc/>
    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        using var sts = _sts();
        var answer = (await sts.AssumeRoleAsync(_request)).Credentials;
        return new CredentialsRefreshState(
            new ImmutableCredentials(answer.AccessKeyId, answer.SecretAccessKey, answer.SessionToken),
            answer.Expiration ?? throw new AmazonClientException($"sts:AssumeRole of {_request.RoleArn} answered without an end"));
    }
}
