using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;

namespace DataReliability.Hosting.Tests;

/// <summary>Against a real socket, for what sends a call again sits below the SDK's own retries.</summary>
public sealed class SendOnceTests
{
    [Theory]
    [InlineData(AfterRequest.Silence)]
    [InlineData(AfterRequest.Close)]
    [InlineData(AfterRequest.Reset)]
    public async Task An_effect_is_sent_once_whatever_becomes_of_its_answer(AfterRequest then)
    {
        using var server = new TakingServer(then);
        var config = AwsClients.Once(Config(server));
        config.Timeout = Wait(then);

        await FailOver(config);

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Without_retries_alone_the_sdk_sends_an_effect_again()
    {
        using var server = new TakingServer(AfterRequest.Close);
        var config = Config(server);
        config.MaxErrorRetry = 0;

        await FailOver(config);

        Assert.True(server.Requests > 1, "The SDK sent it once: AwsClients.Once has a setting too many.");
    }

    /// <summary>Long enough to be sent and, if it is to be closed, to be closed on any machine.</summary>
    private static TimeSpan Wait(AfterRequest then) => TimeSpan.FromSeconds(then == AfterRequest.Silence ? 10 : 60);

    private static AmazonRDSConfig Config(TakingServer server) => new()
    {
        ServiceURL = server.Url,
        AuthenticationRegion = "eu-west-1",
    };

    private static async Task FailOver(AmazonRDSConfig config)
    {
        using var rds = new AmazonRDSClient(new BasicAWSCredentials("key", "secret"), config);

        var e = await Record.ExceptionAsync(() => rds.FailoverDBClusterAsync(new FailoverDBClusterRequest { DBClusterIdentifier = "ledger" }));

        Assert.NotNull(e);
        Assert.IsNotType<AmazonRDSException>(e);
    }
}
