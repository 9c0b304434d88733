using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class RetryTests : IDisposable
{
    private readonly FakeAws _aws = new();

    public void Dispose() => _aws.Dispose();

    private AmazonRDSClient Client(Action<AmazonRDSConfig>? configure = null)
    {
        var config = _aws.Configure(new AmazonRDSConfig());
        configure?.Invoke(config);
        return new AmazonRDSClient("key", "secret", config);
    }

    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("RequestLimitExceeded", 503)]
    [InlineData("InternalFailure", 500)]
    [InlineData("ServiceUnavailable", 503)]
    public async Task A_passing_failure_is_tried_again(string code, int status)
    {
        _aws.Fails(code, status).Answers("<DescribeDBInstancesResponse/>");
        using var rds = Client();

        await rds.DescribeDBInstancesAsync();

        Assert.Equal(2, _aws.Requests.Count);
        Assert.Equal(_aws.Requests[0].Body, _aws.Requests[1].Body);
    }

    [Fact]
    public async Task Two_retries_are_all_that_a_client_makes_by_default()
    {
        _aws.Fails("Throttling").Fails("Throttling").Fails("Throttling");
        using var rds = Client();

        var e = await Assert.ThrowsAsync<AmazonRDSException>(() => rds.DescribeDBInstancesAsync());

        Assert.Equal("Throttling", e.ErrorCode);
        Assert.Equal(3, _aws.Requests.Count);
    }

    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("InternalFailure", 500)]
    public async Task A_client_without_retries_sends_once(string code, int status)
    {
        _aws.Fails(code, status);
        using var rds = Client(c => c.MaxErrorRetry = 0);

        await Assert.ThrowsAsync<AmazonRDSException>(() => rds.RebootDBInstanceAsync(new RebootDBInstanceRequest()));

        Assert.Single(_aws.Requests);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        _aws.Fails("InvalidDBInstanceState");
        using var rds = Client();

        await Assert.ThrowsAsync<InvalidDBInstanceStateException>(() => rds.DeleteDBInstanceAsync(new DeleteDBInstanceRequest()));

        Assert.Single(_aws.Requests);
    }

    [Fact]
    public async Task A_client_without_retries_gives_up_after_its_time_out_and_has_sent_once()
    {
        _aws.Hangs();
        using var rds = Client(c =>
        {
            c.MaxErrorRetry = 0;
            c.Timeout = TimeSpan.FromMilliseconds(50);
        });

        await Assert.ThrowsAnyAsync<Exception>(() => rds.RebootDBInstanceAsync(new RebootDBInstanceRequest()));

        Assert.Single(_aws.Requests);
    }

    [Fact]
    public async Task The_caller_can_cancel()
    {
        _aws.Hangs();
        using var rds = Client();
        using var cancel = new CancellationTokenSource();

        var call = rds.DescribeDBInstancesAsync(cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
