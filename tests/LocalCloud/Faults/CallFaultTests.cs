using Amazon.DynamoDBv2.Model;
using Amazon.KeyManagementService.Model;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Faults;

/// <summary>What a fault of calls is to the SDK's clients.</summary>
public class CallFaultTests
{
    private static readonly string Template =
        "  News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }\n" +
        "  Key: { Type: AWS::KMS::Key, Properties: { KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC } }\n" +
        TestCloud.Caller;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task InjectAsync(TestCloud cloud, string fault)
    {
        var (status, body) = await cloud.PostLocalAsync("faults", fault);
        Assert.True(status == 201, body);
    }

    private static async Task<int> StruckAsync(TestCloud cloud) => (await cloud.LocalAsync("faults")).AsArray().Sum(f => (int)f!["struck"]!);

    private static async Task<AmazonServiceException> FailureAsync(TestCloud cloud, string service) =>
        await Assert.ThrowsAnyAsync<AmazonServiceException>(async () => _ = service switch
        {
            "sns" => (object)await SdkClients.Sns(cloud).ListTopicsAsync(new ListTopicsRequest(), Cancelled),
            "rds" => await SdkClients.Rds(cloud).DescribeDBInstancesAsync(new DescribeDBInstancesRequest(), Cancelled),
            _ => await SdkClients.Kms(cloud).DescribeKeyAsync(new DescribeKeyRequest { KeyId = "k" }, Cancelled),
        });

    [Theory]
    [InlineData("throttle", "sns", "Throttling", 400)]
    [InlineData("throttle", "rds", "Throttling", 400)]
    [InlineData("throttle", "kms", "ThrottlingException", 400)]
    [InlineData("deny", "sns", "AccessDenied", 403)]
    [InlineData("deny", "rds", "AccessDenied", 403)]
    [InlineData("deny", "kms", "AccessDeniedException", 400)]
    [InlineData("error", "sns", "InternalFailure", 500)]
    [InlineData("error", "rds", "InternalFailure", 500)]
    [InlineData("error", "kms", "KMSInternalException", 500)]
    public async Task A_client_gets_the_error_of_the_service(string kind, string service, string code, int status)
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, $$"""{"kind":"{{kind}}","service":"{{service}}"}""");
        var failure = await FailureAsync(cloud, service);
        Assert.Equal((code, status), (failure.ErrorCode, (int)failure.StatusCode));
        Assert.Equal(1, await StruckAsync(cloud));
    }

    [Theory]
    [InlineData("throttle", "ProvisionedThroughputExceededException", 400)]
    [InlineData("deny", "AccessDeniedException", 400)]
    [InlineData("error", "InternalServerError", 500)]
    public async Task DynamoDb_has_its_own_errors_and_a_fault_may_name_the_table(string kind, string code, int status)
    {
        await using var cloud = await TablesAsync();
        await InjectAsync(cloud, $$"""{"kind":"{{kind}}","service":"dynamodb","resource":"one"}""");
        using var client = SdkClients.DynamoDb(cloud);
        var failure = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.DescribeTableAsync("one", Cancelled));
        Assert.Equal((code, status), (failure.ErrorCode, (int)failure.StatusCode));
        Assert.Equal("two", (await client.DescribeTableAsync("two", Cancelled)).Table.TableName);
    }

    [Fact]
    public async Task A_client_that_retries_gets_over_what_passes()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, """{"kind":"throttle","service":"sns","times":2}""");
        using var client = SdkClients.Sns(cloud, tries: 3);
        Assert.Single((await client.ListTopicsAsync(new ListTopicsRequest(), Cancelled)).Topics);
        Assert.Equal(["Throttling", "Throttling", null],
            (await cloud.LocalAsync("calls?service=sns"))["calls"]!.AsArray().Select(c => c!["errorCode"]?.ToString()));
    }

    [Fact]
    public async Task A_fault_may_be_meant_for_a_function_and_spares_people()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, """{"kind":"deny","service":"sns","function":"Caller"}""");
        using var client = SdkClients.Sns(cloud);
        Assert.Single((await client.ListTopicsAsync(new ListTopicsRequest(), Cancelled)).Topics);
        Assert.Equal("403", (await cloud.InvokeAsync("Caller", """{"Service":"sns","Form":{"Action":"ListTopics"}}""")).Body);
    }

    [Fact]
    public async Task A_fault_may_name_the_resource_by_its_name_or_arn()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, """{"kind":"error","resource":"news"}""");
        using var client = SdkClients.Sns(cloud);
        var topic = (await client.ListTopicsAsync(new ListTopicsRequest(), Cancelled)).Topics[0].TopicArn;
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.PublishAsync(new PublishRequest { TopicArn = topic, Message = "m" }, Cancelled));
        Assert.Equal(1, await StruckAsync(cloud));
    }

    [Fact]
    public async Task A_call_that_times_out_after_its_effect_took_effect()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, """{"kind":"timeout-after","service":"sns","action":"CreateTopic","times":1}""");
        using var client = SdkClients.Sns(cloud);
        // Whether the client fails or its HTTP stack asks again, it does not tell: the first answer never came.
        await Record.ExceptionAsync(() => client.CreateTopicAsync(new CreateTopicRequest { Name = "late" }, Cancelled));
        Assert.Equal("ConnectionCut", (await cloud.LocalAsync("calls?service=sns&action=CreateTopic"))["calls"]![0]!["errorCode"]!.ToString());
        Assert.Contains((await client.ListTopicsAsync(new ListTopicsRequest(), Cancelled)).Topics, t => t.TopicArn.EndsWith(":late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_is_delayed_succeeds_in_the_end()
    {
        await using var cloud = await TestCloud.StartAsync(Template, speed: 600);
        await InjectAsync(cloud, """{"kind":"delay","service":"sns","seconds":60}""");
        using var client = SdkClients.Sns(cloud);
        await client.ListTopicsAsync(new ListTopicsRequest(), Cancelled);
        Assert.True((double)(await cloud.LocalAsync("calls?service=sns"))["calls"]![0]!["milliseconds"]! >= 99);
        Assert.Equal(1, await StruckAsync(cloud));
    }

    [Fact]
    public async Task A_function_is_killed_at_its_nth_effect()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await InjectAsync(cloud, """{"kind":"kill-function","function":"Caller","service":"sns","after":2}""");
        const string Call = """{"Service":"sns","Form":{"Action":"ListTopics"}}""";
        Assert.Equal("200", (await cloud.InvokeAsync("Caller", Call)).Body);
        Assert.Equal("200", (await cloud.InvokeAsync("Caller", Call)).Body);
        Assert.Contains("Runtime.ExitError", (await cloud.InvokeAsync("Caller", Call)).Body, StringComparison.Ordinal);
        Assert.Equal("200", (await cloud.InvokeAsync("Caller", Call)).Body);
        Assert.Equal("used up", (await cloud.LocalAsync("faults"))[0]!["state"]!.ToString());
    }

    [Fact]
    public async Task A_functions_clock_is_as_wrong_as_the_fault_says()
    {
        await using var cloud = await TestCloud.StartAsync(
            TestCloud.Function("Slow", "Composed_Time_Generated::Time") + TestCloud.Function("Right", "Composed_Time_Generated::Time"),
            configure: options => options with { ManualClock = true, ClockStart = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) });
        await InjectAsync(cloud, """{"kind":"skew-clock","function":"Slow","seconds":-300,"times":1}""");
        Assert.Equal("\"2026-02-28T23:55:00.0000000Z\"", (await cloud.InvokeAsync("Slow", "{}")).Body);
        Assert.Equal("\"2026-03-01T00:00:00.0000000Z\"", (await cloud.InvokeAsync("Slow", "{}")).Body);
        Assert.Equal("\"2026-03-01T00:00:00.0000000Z\"", (await cloud.InvokeAsync("Right", "{}")).Body);
    }

    [Fact]
    public async Task DynamoDb_is_taken_away_and_comes_back_with_its_items()
    {
        await using var cloud = await TablesAsync();
        using var client = SdkClients.DynamoDb(cloud);
        Dictionary<string, AttributeValue> key = new() { ["PK"] = new AttributeValue("a") };
        await client.PutItemAsync("one", key, Cancelled);
        await InjectAsync(cloud, """{"kind":"dynamodb-away"}""");
        var failure = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.GetItemAsync("one", key, Cancelled));
        Assert.Equal(500, (int)failure.StatusCode);
        using var cleared = await cloud.Http.DeleteAsync(new Uri(cloud.Endpoint, "/_local/faults/fault-1"), Cancelled);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Equal("a", (await client.GetItemAsync("one", key, Cancelled)).Item["PK"].S);
    }

    [Fact]
    public async Task A_status_is_held_as_long_as_the_fault_says_in_modelled_time()
    {
        await using var cloud = await TestCloud.StartAsync(Template, configure: options => options with { ManualClock = true });
        using var client = SdkClients.Rds(cloud);
        await InjectAsync(cloud, """{"kind":"hold-status","resource":"db","value":"creating","seconds":600}""");
        await client.CreateDBInstanceAsync(new CreateDBInstanceRequest
        {
            DBInstanceIdentifier = "db",
            Engine = "mysql",
            DBInstanceClass = "db.t4g.micro",
            MasterUsername = "admin1",
            MasterUserPassword = "correct horse",
            AllocatedStorage = 20,
            BackupRetentionPeriod = 0,
        }, Cancelled);
        async Task<string> StatusAfterAsync(string advance)
        {
            var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{advance}}"}""");
            Assert.True(status == 200, body);
            return (await client.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "db" }, Cancelled)).DBInstances[0].DBInstanceStatus;
        }

        Assert.Equal("creating", await StatusAfterAsync("PT13M"));
        Assert.Equal("available", await StatusAfterAsync("PT2M"));
        Assert.Equal(1, await StruckAsync(cloud));
    }

    private static async Task<TestCloud> TablesAsync()
    {
        static string Table(string name) => $$"""
              Table{{name}}:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: {{name}}
                  BillingMode: PAY_PER_REQUEST
                  KeySchema: [{ AttributeName: PK, KeyType: HASH }]
                  AttributeDefinitions: [{ AttributeName: PK, AttributeType: S }]

            """;
        try
        {
            return await TestCloud.StartAsync(Table("one") + Table("two") + TestCloud.Caller);
        }
        catch (EngineUnavailableException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }
}
