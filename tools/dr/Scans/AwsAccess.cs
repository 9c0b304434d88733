using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using DataReliability.Dr.Commands;
using DataReliability.Inventory.Access;

namespace DataReliability.Dr.Scans;

/// <summary>How an account is reached: with whose credentials, and where.</summary>
/// <param name="Credentials">The account's.</param>
/// <param name="Role">The role that they are of; null for those of the caller.</param>
/// <param name="Endpoint">Another endpoint than AWS's; null for AWS's.</param>
internal sealed record AwsAccess(AWSCredentials Credentials, string? Role, string? Endpoint)
{
    /// <summary>The account as far as it is known without asking: the role's.</summary>
    public string? RoleAccount => Role?.Split(':') is ["arn", _, "iam", _, { Length: 12 } account, ..] ? account : null;

    /// <summary>The caller's own credentials: of a profile, or those that every AWS tool finds.</summary>
    /// <exception cref="EnvironmentException">There are none.</exception>
    public static AWSCredentials OfCaller(string? profile)
    {
        try
        {
            if (profile is null)
                return DefaultAWSCredentialsIdentityResolver.GetCredentials();
            return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
                ? found
                : throw new EnvironmentException($"no profile {profile} is in ~/.aws/config or ~/.aws/credentials: name one of those with --profile");
        }
        catch (AmazonClientException e)
        {
            throw new EnvironmentException($"no AWS credentials were found: sign in, set AWS_PROFILE, or say --profile NAME ({e.Message})", e);
        }
    }

    /// <summary>Tells a client where it calls.</summary>
    public void Configure(ClientConfig config, string region)
    {
        if (Endpoint is null)
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region);
            return;
        }

        config.ServiceURL = Endpoint;
        config.AuthenticationRegion = region;
    }

    /// <summary>Whose account it is, asked in the Region: an account that has not opted in is refused there.</summary>
    public async Task<string> AccountAsync(string region, CancellationToken cancellationToken)
    {
        using var sts = Sts(Credentials, region);
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken)).Account;
    }

    /// <summary>A role's access, from another's credentials.</summary>
    public static AwsAccess Assume(AWSCredentials source, string role, string? externalId, string? endpoint, string region)
    {
        var access = new AwsAccess(source, role, endpoint);
        return access with
        {
            Credentials = new AssumedRole(() => access.Sts(source, region), new AssumeRoleRequest
            {
                RoleArn = role,
                RoleSessionName = "data-reliability-scan",
                ExternalId = externalId,
                DurationSeconds = 3600,
            }),
        };
    }

    private AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials, string region)
    {
        var config = new AmazonSecurityTokenServiceConfig { Timeout = TimeSpan.FromSeconds(20) };
        Configure(config, region);
        return new AmazonSecurityTokenServiceClient(credentials, config);
    }
}
