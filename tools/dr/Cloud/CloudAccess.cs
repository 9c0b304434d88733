using Amazon;
using Amazon.DynamoDBv2;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.S3;

namespace DataReliability.Dr.Cloud;

/// <summary>Clients of an account: of a LocalCloud, or of the one that the AWS environment names.</summary>
public sealed class CloudAccess : IDisposable
{
    private CloudAccess(IAmazonRDS rds, IAmazonDynamoDB dynamoDb, IAmazonS3 s3) => (Rds, DynamoDb, S3) = (rds, dynamoDb, s3);

    /// <summary>RDS.</summary>
    public IAmazonRDS Rds { get; }

    /// <summary>DynamoDB.</summary>
    public IAmazonDynamoDB DynamoDb { get; }

    /// <summary>S3.</summary>
    public IAmazonS3 S3 { get; }

    /// <summary>A LocalCloud, as a person.</summary>
    public static CloudAccess ToLocalCloud(string endpoint, string region)
    {
        var credentials = new BasicAWSCredentials("person", "person");
        return new CloudAccess(
            new AmazonRDSClient(credentials, new AmazonRDSConfig { ServiceURL = endpoint, AuthenticationRegion = region, MaxErrorRetry = 8 }),
            new AmazonDynamoDBClient(credentials, new AmazonDynamoDBConfig { ServiceURL = endpoint, AuthenticationRegion = region, MaxErrorRetry = 8 }),
            new AmazonS3Client(credentials, new AmazonS3Config { ServiceURL = endpoint, AuthenticationRegion = region, MaxErrorRetry = 8 }));
    }

    /// <summary>The account that the AWS environment names: its variables and profiles.</summary>
    /// <param name="endpoint">Another endpoint than AWS's; null for AWS.</param>
    /// <param name="region">The Region; null for the one that the environment names.</param>
    public static CloudAccess ToAws(string? endpoint, string? region)
    {
        var rds = new AmazonRDSConfig();
        var dynamoDb = new AmazonDynamoDBConfig();
        var s3 = new AmazonS3Config();
        foreach (ClientConfig config in (ClientConfig[])[rds, dynamoDb, s3])
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

        return new CloudAccess(new AmazonRDSClient(rds), new AmazonDynamoDBClient(dynamoDb), new AmazonS3Client(s3));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Rds.Dispose();
        DynamoDb.Dispose();
        S3.Dispose();
    }
}
