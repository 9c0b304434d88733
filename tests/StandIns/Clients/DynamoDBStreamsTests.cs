using Amazon.DynamoDBStreams;
using Amazon.DynamoDBStreams.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class DynamoDBStreamsTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonDynamoDBStreamsClient _streams;

    public DynamoDBStreamsTests() => _streams = new AmazonDynamoDBStreamsClient(
        "key", "secret", _aws.Configure(new AmazonDynamoDBStreamsConfig { MaxErrorRetry = 0 }));

    public void Dispose() => _streams.Dispose();

    [Fact]
    public async Task A_request_is_a_json_object_with_its_target_in_a_header()
    {
        _aws.Answers("""{"ShardIterator":"it-1"}""");

        var response = await _streams.GetShardIteratorAsync(new GetShardIteratorRequest
        {
            StreamArn = "arn:stream",
            ShardId = "shard-1",
            ShardIteratorType = ShardIteratorType.AFTER_SEQUENCE_NUMBER,
            SequenceNumber = "000123",
        });

        Assert.Equal("it-1", response.ShardIterator);
        Assert.Equal(
            """{"SequenceNumber":"000123","ShardId":"shard-1","ShardIteratorType":"AFTER_SEQUENCE_NUMBER","StreamArn":"arn:stream"}""",
            _aws.Request.Body);
        Assert.Equal("DynamoDBStreams_20120810.GetShardIterator", _aws.Request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", _aws.Request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Records_are_read_with_every_kind_of_attribute_value()
    {
        _aws.Answers(
            """
            {"NextShardIterator":null,"Records":[{"eventID":"e1","eventName":"INSERT","awsRegion":"eu-west-1","dynamodb":{
              "ApproximateCreationDateTime":1.7e9,"SequenceNumber":"111","SizeBytes":26,"StreamViewType":"NEW_AND_OLD_IMAGES",
              "Keys":{"PK":{"S":"workflow#1"}},
              "NewImage":{"N":{"N":"1.50"},"Bool":{"BOOL":true},"Null":{"NULL":true},"Bytes":{"B":"AQI="},
                "Set":{"SS":["a","b"]},"List":{"L":[{"S":"x"},{"M":{"deep":{"N":"1"}}}]},"Empty":{"L":[]}}},
              "userIdentity":{"Type":"Service"},"unknown":{"a":[1,{"b":null}]}}]}
            """);

        var response = await _streams.GetRecordsAsync("it-1");

        Assert.Null(response.NextShardIterator);
        var record = Assert.Single(response.Records);
        Assert.Equal(("e1", OperationType.INSERT, "eu-west-1"), (record.EventID, record.EventName, record.AwsRegion));
        Assert.Equal("Service", record.UserIdentity.Type);
        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc), record.Dynamodb.ApproximateCreationDateTime);
        Assert.Equal((26L, StreamViewType.NEW_AND_OLD_IMAGES), (record.Dynamodb.SizeBytes, record.Dynamodb.StreamViewType));
        Assert.Equal("workflow#1", record.Dynamodb.Keys["PK"].S);
        var image = record.Dynamodb.NewImage;
        Assert.Equal("1.50", image["N"].N);
        Assert.True(image["Bool"].BOOL);
        Assert.True(image["Null"].NULL);
        Assert.Equal([1, 2], image["Bytes"].B.ToArray());
        Assert.Equal(["a", "b"], image["Set"].SS);
        Assert.Equal("1", image["List"].L[1].M["deep"].N);
        Assert.Empty(image["Empty"].L);
        Assert.Null(image["Empty"].M);
        Assert.Null(record.Dynamodb.OldImage);
    }

    [Fact]
    public async Task A_renamed_shape_keeps_its_members()
    {
        _aws.Answers("""{"Streams":[{"StreamArn":"arn","TableName":"t","StreamLabel":"l"}]}""");

        StreamSummary stream = Assert.Single((await _streams.ListStreamsAsync(new ListStreamsRequest { TableName = "t" })).Streams);

        Assert.Equal(("arn", "t", "l"), (stream.StreamArn, stream.TableName, stream.StreamLabel));
    }

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.dynamodb.v20120810#ExpiredIteratorException","message":"too old"}""")]
    [InlineData("""{"__type":"ExpiredIteratorException","Message":"too old"}""")]
    public async Task An_error_is_known_by_its_type(string body)
    {
        _aws.Answers(body, 400);

        var e = await Assert.ThrowsAsync<ExpiredIteratorException>(() => _streams.GetRecordsAsync("it-1"));

        Assert.Equal("too old", e.Message);
    }

    [Fact]
    public async Task An_error_that_is_not_declared_is_the_base_exception()
    {
        _aws.Answers("""{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"no"}""", 400);

        var e = await Assert.ThrowsAsync<AmazonDynamoDBStreamsException>(() => _streams.DescribeStreamAsync("arn"));

        Assert.Equal("AccessDeniedException", e.ErrorCode);
    }
}
