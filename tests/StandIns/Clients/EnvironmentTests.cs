using Amazon.RDS;
using Amazon.SimpleNotificationService;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>Changes the process's environment, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly Dictionary<string, string?> _before = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    [Fact]
    public async Task The_endpoint_credentials_and_region_of_the_environment_are_taken()
    {
        Set("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
        Set("AWS_ACCESS_KEY_ID", "fromenv");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Set("AWS_REGION", "eu-north-1");
        _aws.Answers("<ListTopicsResponse/>");
        var config = new AmazonSimpleNotificationServiceConfig
        {
            HttpClientFactory = _aws.Configure(new AmazonRDSConfig()).HttpClientFactory,
        };
        using var sns = new AmazonSimpleNotificationServiceClient(config);

        await sns.ListTopicsAsync();

        Assert.Equal("http://127.0.0.1:4566/", _aws.Request.Uri.ToString());
        Assert.Contains("Credential=fromenv/", _aws.Request.Headers["Authorization"]);
        Assert.Contains("/eu-north-1/sns/aws4_request", _aws.Request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_services_own_endpoint_in_the_environment_goes_before_the_common_one()
    {
        Set("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
        Set("AWS_ENDPOINT_URL_RDS", "http://127.0.0.1:4567");
        _aws.Answers("<DescribeDBInstancesResponse/>");
        using var rds = new AmazonRDSClient("key", "secret", _aws.Configure(new AmazonRDSConfig()));

        await rds.DescribeDBInstancesAsync();

        Assert.Equal("http://127.0.0.1:4567/", _aws.Request.Uri.ToString());
    }
}
