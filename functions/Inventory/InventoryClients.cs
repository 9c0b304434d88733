using Amazon.ApplicationAutoScaling;
using Amazon.Backup;
using Amazon.DAX;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.RDS;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;

namespace DataReliability.Inventory;

/// <summary>The clients that an account in a Region is read with. They try once: <see cref="InventoryReader"/> tries again itself.</summary>
public sealed class InventoryClients : IDisposable
{
    private readonly AmazonApplicationAutoScalingClient _autoScaling;
    private readonly AmazonBackupClient _backup;
    private readonly AmazonDAXClient _dax;
    private readonly AmazonDynamoDBClient _dynamoDb;
    private readonly AmazonEC2Client _ec2;
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly AmazonRDSClient _rds;
    private readonly AmazonResourceGroupsTaggingAPIClient _tagging;

    /// <param name="credentials">The account's.</param>
    /// <param name="configure">Sets Region and endpoint of each client's configuration.</param>
    public InventoryClients(AWSCredentials credentials, Action<ClientConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _autoScaling = new AmazonApplicationAutoScalingClient(credentials, Once(new AmazonApplicationAutoScalingConfig(), configure));
        _backup = new AmazonBackupClient(credentials, Once(new AmazonBackupConfig(), configure));
        _dax = new AmazonDAXClient(credentials, Once(new AmazonDAXConfig(), configure));
        _dynamoDb = new AmazonDynamoDBClient(credentials, Once(new AmazonDynamoDBConfig(), configure));
        _ec2 = new AmazonEC2Client(credentials, Once(new AmazonEC2Config(), configure));
        _kms = new AmazonKeyManagementServiceClient(credentials, Once(new AmazonKeyManagementServiceConfig(), configure));
        _rds = new AmazonRDSClient(credentials, Once(new AmazonRDSConfig(), configure));
        _tagging = new AmazonResourceGroupsTaggingAPIClient(credentials, Once(new AmazonResourceGroupsTaggingAPIConfig(), configure));
    }

    internal IAmazonApplicationAutoScaling AutoScaling => _autoScaling;

    internal IAmazonBackup Backup => _backup;

    internal IAmazonDAX Dax => _dax;

    internal IAmazonDynamoDB DynamoDb => _dynamoDb;

    internal IAmazonEC2 Ec2 => _ec2;

    internal IAmazonKeyManagementService Kms => _kms;

    internal IAmazonRDS Rds => _rds;

    internal IAmazonResourceGroupsTaggingAPI Tagging => _tagging;

    /// <inheritdoc/>
    public void Dispose()
    {
        _autoScaling.Dispose();
        _backup.Dispose();
        _dax.Dispose();
        _dynamoDb.Dispose();
        _ec2.Dispose();
        _kms.Dispose();
        _rds.Dispose();
        _tagging.Dispose();
    }

    private static T Once<T>(T config, Action<ClientConfig> configure)
        where T : ClientConfig
    {
        config.MaxErrorRetry = 0;
        // A page of a hundred databases may take AWS some seconds.
        config.Timeout = TimeSpan.FromSeconds(30);
        configure(config);
        return config;
    }
}
