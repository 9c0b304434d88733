using Amazon;
using Amazon.DynamoDBStreams;
using Amazon.DynamoDBStreams.Model;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class EndpointTests : IDisposable
{
    private readonly FakeAws _aws = new();

    public void Dispose() => _aws.Dispose();

    private async Task<RecordedRequest> RequestOf(AmazonRDSConfig config)
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");
        using var rds = new AmazonRDSClient("key", "secret", _aws.Configure(config));
        await rds.DescribeDBInstancesAsync();
        return _aws.Request;
    }

    [Theory]
    [InlineData("us-east-1", false, false, "https://rds.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", true, false, "https://rds-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", false, true, "https://rds.us-east-1.api.aws/")]
    [InlineData("cn-north-1", false, false, "https://rds.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-gov-west-1", true, false, "https://rds.us-gov-west-1.amazonaws.com/")]
    public async Task A_regions_endpoint_follows_its_partition(string region, bool fips, bool dualStack, string expected)
    {
        var request = await RequestOf(new AmazonRDSConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        });

        Assert.Equal(expected, request.Uri.ToString());
        Assert.Contains($"/{region}/rds/aws4_request", request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_service_url_replaces_the_regions_endpoint_and_is_signed_for_the_authentication_region()
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");
        var config = new AmazonRDSConfig { ServiceURL = "http://127.0.0.1:4566", AuthenticationRegion = "eu-central-1" };
        config.HttpClientFactory = _aws.Configure(new AmazonRDSConfig()).HttpClientFactory;
        using var rds = new AmazonRDSClient("key", "secret", config);

        await rds.DescribeDBInstancesAsync();

        Assert.Equal("http://127.0.0.1:4566/", _aws.Request.Uri.ToString());
        Assert.Contains("/eu-central-1/rds/aws4_request", _aws.Request.Headers["Authorization"]);
    }

    [Fact]
    public void The_endpoint_of_an_operation_can_be_asked_for()
    {
        using var rds = new AmazonRDSClient("key", "secret", new AmazonRDSConfig { RegionEndpoint = RegionEndpoint.EUWest1 });
        using var sns = new AmazonSimpleNotificationServiceClient("key", "secret", RegionEndpoint.EUWest1);

        Assert.Equal("https://rds.eu-west-1.amazonaws.com", rds.DetermineServiceOperationEndpoint(new DescribeDBInstancesRequest()).URL.TrimEnd('/'));
        Assert.Equal("https://sns.eu-west-1.amazonaws.com", sns.DetermineServiceOperationEndpoint(new DescribeDBInstancesRequest()).URL.TrimEnd('/'));
    }

    [Fact]
    public async Task Streams_have_a_host_of_their_own_and_sign_as_dynamodb()
    {
        _aws.Answers("{}");
        using var streams = new AmazonDynamoDBStreamsClient("key", "secret", _aws.Configure(new AmazonDynamoDBStreamsConfig()));

        await streams.ListStreamsAsync(new ListStreamsRequest());

        Assert.Equal("https://streams.dynamodb.eu-west-1.amazonaws.com/", _aws.Request.Uri.ToString());
        Assert.Contains("/eu-west-1/dynamodb/aws4_request", _aws.Request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_session_token_is_sent()
    {
        _aws.Answers("<DescribeDBInstancesResponse/>");
        using var rds = new AmazonRDSClient(
            new SessionAWSCredentials("key", "secret", "session"), _aws.Configure(new AmazonRDSConfig()));

        await rds.DescribeDBInstancesAsync();

        Assert.Equal("session", _aws.Request.Headers["X-Amz-Security-Token"]);
    }
}
