using Amazon.DynamoDBv2;
using Amazon.KeyManagementService;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SimpleNotificationService;

namespace DataReliability.LocalCloud.Tests.Faults;

/// <summary>The SDK's clients, as a person has them, that try a call a number of times.</summary>
internal static class SdkClients
{
    private static readonly BasicAWSCredentials Person = new("person", "person");

    public static AmazonDynamoDBClient DynamoDb(TestCloud cloud, int tries = 1) => new(Person, Configure(new AmazonDynamoDBConfig(), cloud, tries));

    public static AmazonKeyManagementServiceClient Kms(TestCloud cloud, int tries = 1) => new(Person, Configure(new AmazonKeyManagementServiceConfig(), cloud, tries));

    public static AmazonRDSClient Rds(TestCloud cloud, int tries = 1) => new(Person, Configure(new AmazonRDSConfig(), cloud, tries));

    public static AmazonS3Client S3(TestCloud cloud) => new(Person, Configure(new AmazonS3Config { ForcePathStyle = true }, cloud, tries: 1));

    public static AmazonSimpleNotificationServiceClient Sns(TestCloud cloud, int tries = 1) => new(Person, Configure(new AmazonSimpleNotificationServiceConfig(), cloud, tries));

    private static T Configure<T>(T config, TestCloud cloud, int tries)
        where T : ClientConfig
    {
        config.ServiceURL = cloud.Endpoint.ToString();
        config.AuthenticationRegion = "eu-west-1";
        config.MaxErrorRetry = tries - 1;
        config.MaxStaleConnectionRetries = 0;
        return config;
    }
}
