using GeneratedDynamo = Generated.DynamoDBv2;
using GeneratedSts = Generated.SecurityToken;
using RealDynamo = Amazon.DynamoDBv2;
using RealSts = Amazon.SecurityToken;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>Generated clients and the real ones of the same services send the same bytes and read the same answers.</summary>
public sealed class RealPackageWireTests : SideBySide
{
    private readonly GeneratedSts.AmazonSecurityTokenServiceClient _ourSts;
    private readonly RealSts.AmazonSecurityTokenServiceClient _theirSts;
    private readonly GeneratedDynamo.AmazonDynamoDBClient _ourDynamo;
    private readonly RealDynamo.AmazonDynamoDBClient _theirDynamo;

    public RealPackageWireTests()
    {
        _ourSts = new("key", "secret", Ours.Configure(new GeneratedSts.AmazonSecurityTokenServiceConfig { MaxErrorRetry = 0 }));
        _theirSts = new("key", "secret", Theirs.Configure(new RealSts.AmazonSecurityTokenServiceConfig { MaxErrorRetry = 0 }));
        _ourDynamo = new("key", "secret", Ours.Configure(new GeneratedDynamo.AmazonDynamoDBConfig { MaxErrorRetry = 0 }));
        _theirDynamo = new("key", "secret", Theirs.Configure(new RealDynamo.AmazonDynamoDBConfig { MaxErrorRetry = 0 }));
    }

    protected override void Dispose(bool disposing)
    {
        _ourSts.Dispose();
        _theirSts.Dispose();
        _ourDynamo.Dispose();
        _theirDynamo.Dispose();
        base.Dispose(disposing);
    }

    [Fact]
    public async Task A_query_call_is_the_same()
    {
        Answer(
            """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleResult>
                <AssumedRoleUser><Arn>arn:user</Arn><AssumedRoleId>  </AssumedRoleId></AssumedRoleUser>
                <PackedPolicySize>6</PackedPolicySize>
                <SourceIdentity>  spaced &amp; kept </SourceIdentity>
              </AssumeRoleResult>
              <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
            </AssumeRoleResponse>
            """);

        var theirs = await _theirSts.AssumeRoleAsync(new RealSts.Model.AssumeRoleRequest
        {
            RoleArn = "arn:aws:iam::111122223333:role/Ops-é",
            RoleSessionName = "session",
            Policy = "{ 'odd': \"b+c/~*!'(x)é%\" }",
            DurationSeconds = 900,
            PolicyArns = [],
            Tags = [new RealSts.Model.Tag { Key = "k", Value = "" }, new RealSts.Model.Tag { Value = "only value" }],
            TransitiveTagKeys = ["k"],
        });
        var ours = await _ourSts.AssumeRoleAsync(new GeneratedSts.Model.AssumeRoleRequest
        {
            RoleArn = "arn:aws:iam::111122223333:role/Ops-é",
            RoleSessionName = "session",
            Policy = "{ 'odd': \"b+c/~*!'(x)é%\" }",
            DurationSeconds = 900,
            PolicyArns = [],
            Tags = [new GeneratedSts.Model.Tag { Key = "k", Value = "" }, new GeneratedSts.Model.Tag { Value = "only value" }],
            TransitiveTagKeys = ["k"],
        });

        AssertSameRequest();
        AssertSame(theirs, ours);
        Assert.Equal("  spaced & kept ", ours.SourceIdentity);
    }

    [Fact]
    public async Task A_time_in_xml_is_the_same()
    {
        Answer(
            """
            <GetSessionTokenResponse><GetSessionTokenResult><Credentials>
              <AccessKeyId>A</AccessKeyId><Expiration>2026-11-22T23:05:06+02:00</Expiration>
            </Credentials></GetSessionTokenResult></GetSessionTokenResponse>
            """);

        var theirs = (await _theirSts.GetSessionTokenAsync()).Credentials;
        var ours = (await _ourSts.GetSessionTokenAsync()).Credentials;

        AssertSameRequest();
        Assert.Equal(theirs.Expiration, ours.Expiration);
        Assert.Equal(theirs.Expiration!.Value.Kind, ours.Expiration!.Value.Kind);
    }

    [Theory]
    [InlineData("ExpiredTokenException", "declared by AssumeRole")]
    [InlineData("MalformedPolicyDocument", "declared by AssumeRole")]
    [InlineData("AccessDenied", "declared by nothing")]
    public async Task A_query_error_is_the_same(string code, string message)
    {
        Answer(
            $"""
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-2</RequestId>
            </ErrorResponse>
            """, 403);

        await AssertSameError(
            () => _theirSts.AssumeRoleAsync(new RealSts.Model.AssumeRoleRequest { RoleArn = "arn:aws:iam::111122223333:role/Ops" }),
            () => _ourSts.AssumeRoleAsync(new GeneratedSts.Model.AssumeRoleRequest { RoleArn = "arn:aws:iam::111122223333:role/Ops" }));
    }

    [Fact]
    public async Task A_json_call_is_the_same()
    {
        Answer("""{"TableDescription":{"TableName":"drs","TableStatus":"BRAND_NEW"}}""");

        var theirs = await _theirDynamo.CreateTableAsync(new RealDynamo.Model.CreateTableRequest
        {
            TableName = "drs<é>",
            BillingMode = RealDynamo.BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new() { AttributeName = "PK", AttributeType = RealDynamo.ScalarAttributeType.S }],
            KeySchema = [new() { AttributeName = "PK", KeyType = RealDynamo.KeyType.HASH }],
            ProvisionedThroughput = new() { ReadCapacityUnits = 5, WriteCapacityUnits = 1 },
            DeletionProtectionEnabled = true,
            Tags = [],
        });
        var ours = await _ourDynamo.CreateTableAsync(new GeneratedDynamo.Model.CreateTableRequest
        {
            TableName = "drs<é>",
            BillingMode = GeneratedDynamo.BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new() { AttributeName = "PK", AttributeType = GeneratedDynamo.ScalarAttributeType.S }],
            KeySchema = [new() { AttributeName = "PK", KeyType = GeneratedDynamo.KeyType.HASH }],
            ProvisionedThroughput = new() { ReadCapacityUnits = 5, WriteCapacityUnits = 1 },
            DeletionProtectionEnabled = true,
            Tags = [],
        });

        AssertSameRequest();
        AssertSame(theirs, ours);
        Assert.Equal("BRAND_NEW", ours.TableDescription.TableStatus.Value);
    }

    [Fact]
    public async Task A_json_answer_is_read_the_same()
    {
        Answer(
            """
            {"Table":{"TableName":"drs","TableStatus":"BRAND_NEW","CreationDateTime":1763852706.5,"ItemCount":9007199254740993,
              "KeySchema":[{"AttributeName":"PK","KeyType":"HASH"}],"GlobalSecondaryIndexes":[],"Replicas":null,
              "ProvisionedThroughput":{"ReadCapacityUnits":5},"DeletionProtectionEnabled":false,"Later":{"a":[{}]}}}
            """);

        var theirs = await _theirDynamo.DescribeTableAsync("drs");
        var ours = await _ourDynamo.DescribeTableAsync("drs");

        AssertSameRequest();
        AssertSame(theirs, ours);
        Assert.Equal(9007199254740993, ours.Table.ItemCount);
    }

    [Theory]
    [InlineData("ResourceNotFoundException")]
    [InlineData("com.amazonaws.dynamodb.v20120810#InternalServerError")]
    [InlineData("AccessDeniedException")]
    public async Task A_json_error_is_the_same(string type)
    {
        Answer($$"""{"__type":"{{type}}","message":"no"}""", 400);

        await AssertSameError(() => _theirDynamo.DescribeTableAsync("drs"), () => _ourDynamo.DescribeTableAsync("drs"));
    }

    [Fact]
    public void A_clients_defaults_are_the_same()
    {
        var theirs = new RealSts.AmazonSecurityTokenServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.EUWest1 };
        var ours = new GeneratedSts.AmazonSecurityTokenServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.EUWest1 };

        Assert.Equal(
            (theirs.RetryMode, theirs.MaxErrorRetry, theirs.ConnectTimeout, theirs.Timeout, theirs.DefaultConfigurationMode),
            (ours.RetryMode, ours.MaxErrorRetry, ours.ConnectTimeout, ours.Timeout, ours.DefaultConfigurationMode));
        Assert.Equal(
            (theirs.AuthenticationServiceName, theirs.RegionEndpointServiceName, theirs.ServiceVersion),
            (ours.AuthenticationServiceName, ours.RegionEndpointServiceName, ours.ServiceVersion));
        Assert.Equal(Unversioned(theirs.UserAgent, "STS"), Unversioned(ours.UserAgent, "STS"));
    }

    /// <summary>The name that the agent gives the service; its version is the package's.</summary>
    private static string Unversioned(string agent, string service) =>
        Assert.Single(agent.Split(' '), part => part.StartsWith($"api/{service}#", StringComparison.Ordinal)).Split('#')[0];
}
