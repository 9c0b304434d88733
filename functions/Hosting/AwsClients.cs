using Amazon.DynamoDBv2;
using Amazon.KeyManagementService;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Hosting;

/// <summary>Registers AWS clients. Region, credentials and endpoints come from the environment, as in every AWS SDK.</summary>
public static class AwsClients
{
    /// <summary>The key of clients for effects that must not be repeated: they try once.</summary>
    public const string Effects = "effects";

    /// <summary>Adds <see cref="IAmazonDynamoDB"/>.</summary>
    public static IServiceCollection AddDynamoDbClient(this IServiceCollection services) =>
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient(Patient(new AmazonDynamoDBConfig())));

    /// <summary>Adds <see cref="IAmazonSimpleNotificationService"/>.</summary>
    public static IServiceCollection AddSnsClient(this IServiceCollection services) => services
        .AddSingleton<IAmazonSimpleNotificationService>(_ =>
            new AmazonSimpleNotificationServiceClient(Patient(new AmazonSimpleNotificationServiceConfig())));

    /// <summary>Adds <see cref="IAmazonKeyManagementService"/>.</summary>
    public static IServiceCollection AddKmsClient(this IServiceCollection services) => services
        .AddSingleton<IAmazonKeyManagementService>(_ =>
            new AmazonKeyManagementServiceClient(Patient(new AmazonKeyManagementServiceConfig())));

    /// <summary>Adds <see cref="IAmazonRDS"/>: one that retries, for reading and for what may be repeated, and one under the
    /// key <see cref="Effects"/> that does not.</summary>
    public static IServiceCollection AddRdsClients(this IServiceCollection services) => services
        .AddSingleton<IAmazonRDS>(_ => new AmazonRDSClient(Patient(new AmazonRDSConfig())))
        .AddKeyedSingleton<IAmazonRDS>(Effects, (_, _) => new AmazonRDSClient(Once(new AmazonRDSConfig())));

    /// <summary>Tries four times, ten seconds each at most.</summary>
    public static T Patient<T>(T config)
        where T : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 3;
        config.Timeout = TimeSpan.FromSeconds(10);
        return config;
    }

    /// <summary>Sends once and waits 30 seconds at most: far shorter than a lease. Both settings are needed: a request whose
    /// connection ends before its answer counts as a stale connection, and the SDK sends it again up to ten times by
    /// default, whatever <see cref="ClientConfig.MaxErrorRetry"/> says, though AWS may have acted on it.</summary>
    public static T Once<T>(T config)
        where T : ClientConfig
    {
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.Timeout = TimeSpan.FromSeconds(30);
        return config;
    }
}
