using Amazon;
using Amazon.DynamoDBv2;
using Amazon.RDS;
using Amazon.Runtime;

namespace DataReliability.Dr.Cloud;

/// <summary>Clients of an account: of a LocalCloud, or of the one that the AWS environment names.</summary>
public sealed class CloudAccess : IDisposable
{
    private CloudAccess(IAmazonRDS rds, IAmazonDynamoDB dynamoDb) => (Rds, DynamoDb) = (rds, dynamoDb);

    /// <summary>RDS.</summary>
    public IAmazonRDS Rds { get; }

    /// <summary>DynamoDB.</summary>
    public IAmazonDynamoDB DynamoDb { get; }

    /// <summary>A LocalCloud, as a person.</summary>
    public static CloudAccess ToLocalCloud(string endpoint, string region)
    {
        var credentials = new BasicAWSCredentials("person", "person");
        return new CloudAccess(
            new AmazonRDSClient(credentials, new AmazonRDSConfig { ServiceURL = endpoint, AuthenticationRegion = region, MaxErrorRetry = 8 }),
            new AmazonDynamoDBClient(credentials, new AmazonDynamoDBConfig { ServiceURL = endpoint, AuthenticationRegion = region, MaxErrorRetry = 8 }));
    }

    /// <summary>The account that the AWS environment names: its variables and profiles.</summary>
    /// <param name="endpoint">Another endpoint than AWS's; null for AWS.</param>
    /// <param name="region">The Region; null for the one that the environment names.</param>
    public static CloudAccess ToAws(string? endpoint, string? region)
    {
        var rds = new AmazonRDSConfig();
        var dynamoDb = new AmazonDynamoDBConfig();
        foreach (ClientConfig config in (ClientConfig[])[rds, dynamoDb])
        {
            if (endpoint is not null)
            {
                config.ServiceURL = endpoint;
                config.AuthenticationRegion = region ?? "eu-west-1";
            }
            else if (region is not null)
            {
                config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            }
        }

        return new CloudAccess(new AmazonRDSClient(rds), new AmazonDynamoDBClient(dynamoDb));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Rds.Dispose();
        DynamoDb.Dispose();
    }
}
