using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.SNSEvents;

namespace DataReliability.StandIns.Lambda.Tests;

public class EventTests
{
    [Fact]
    public void A_scheduled_event_is_read()
    {
        var scheduled = Json.Read<ScheduledEvent>("""
            {
              "version": "0", "id": "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa", "detail-type": "Scheduled Event",
              "source": "aws.events", "account": "123456789012", "time": "2026-03-01T02:00:00Z", "region": "eu-central-1",
              "resources": ["arn:aws:events:eu-central-1:123456789012:rule/plan"], "detail": {}
            }
            """);

        Assert.Equal("Scheduled Event", scheduled.DetailType);
        Assert.Equal(new DateTime(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc), scheduled.Time);
        Assert.Equal("arn:aws:events:eu-central-1:123456789012:rule/plan", Assert.Single(scheduled.Resources));
        Assert.NotNull(scheduled.Detail);
    }

    [Fact]
    public void An_rds_event_is_read_into_a_detail_of_our_own()
    {
        var rds = Json.Read<CloudWatchEvent<RdsDetail>>("""
            {
              "version": "0", "id": "844e2571-85d4-695f-b930-0153b71dcb42", "detail-type": "RDS DB Snapshot Event",
              "source": "aws.rds", "account": "123456789012", "time": "2026-03-01T02:00:00Z", "region": "us-east-1",
              "resources": ["arn:aws:rds:us-east-1:123456789012:snapshot:rds:ledger-2026-03-01"],
              "detail": {
                "EventCategories": ["creation"], "SourceType": "SNAPSHOT",
                "SourceArn": "arn:aws:rds:us-east-1:123456789012:snapshot:rds:ledger-2026-03-01",
                "Date": "2026-03-01T02:00:00Z", "SourceIdentifier": "rds:ledger-2026-03-01",
                "Message": "Automated snapshot created", "EventID": "RDS-EVENT-0091"
              }
            }
            """);

        Assert.Equal("aws.rds", rds.Source);
        Assert.Equal("RDS-EVENT-0091", rds.Detail.EventId);
        Assert.Equal("rds:ledger-2026-03-01", rds.Detail.SourceIdentifier);
        Assert.Equal("creation", Assert.Single(rds.Detail.EventCategories));
    }

    [Fact]
    public void An_sns_event_is_read()
    {
        var sns = Json.Read<SNSEvent>("""
            {
              "Records": [{
                "EventVersion": "1.0", "EventSource": "aws:sns",
                "EventSubscriptionArn": "arn:aws:sns:us-east-1:123456789012:alarms:21be56ed-a058-49f5-8c98-aedd2564c486",
                "Sns": {
                  "SignatureVersion": "1", "Timestamp": "2026-01-02T12:45:07.000Z", "Signature": "tcc6faL2yUC6dgZdmrwh1Y4cGa",
                  "SigningCertUrl": "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ac565b8b.pem",
                  "MessageId": "95df01b4-ee98-5cb9-9903-4c221d41eb5e", "Message": "{\"AlarmName\":\"replica lag\"}",
                  "MessageAttributes": { "severity": { "Type": "String", "Value": "critical" } },
                  "Type": "Notification", "UnsubscribeUrl": "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe",
                  "TopicArn": "arn:aws:sns:us-east-1:123456789012:alarms", "Subject": "ALARM: replica lag"
                }
              }]
            }
            """);

        var record = Assert.Single(sns.Records);
        Assert.Equal("aws:sns", record.EventSource);
        Assert.Equal("""{"AlarmName":"replica lag"}""", record.Sns.Message);
        Assert.Equal("critical", record.Sns.MessageAttributes["severity"].Value);
        Assert.Equal(new DateTime(2026, 1, 2, 12, 45, 7, DateTimeKind.Utc), record.Sns.Timestamp);
    }

    [Fact]
    public void A_dynamodb_event_is_read_with_every_kind_of_value()
    {
        var stream = Json.Read<DynamoDBEvent>("""
            {
              "Records": [{
                "eventID": "c4ca4238a0b923820dcc509a6f75849b", "eventName": "INSERT", "eventVersion": "1.1",
                "eventSource": "aws:dynamodb", "awsRegion": "us-east-1",
                "eventSourceARN": "arn:aws:dynamodb:us-east-1:123456789012:table/t/stream/2026-03-01T00:00:00.000",
                "userIdentity": { "type": "Service", "principalId": "dynamodb.amazonaws.com" },
                "dynamodb": {
                  "ApproximateCreationDateTime": 1772330400, "SequenceNumber": "4421584500000000017450439091",
                  "SizeBytes": 26, "StreamViewType": "NEW_AND_OLD_IMAGES",
                  "Keys": { "PK": { "S": "workflow#1" }, "SK": { "N": "101" } },
                  "NewImage": {
                    "bool": { "BOOL": true }, "null": { "NULL": true }, "bytes": { "B": "AQID" },
                    "list": { "L": [{ "S": "a" }, { "N": "1.50" }] }, "map": { "M": { "inner": { "SS": ["x", "y"] } } },
                    "numbers": { "NS": ["1", "2"] }, "blobs": { "BS": ["AQ==", "Ag=="] }
                  }
                }
              }]
            }
            """);

        var record = Assert.Single(stream.Records);
        Assert.Equal("INSERT", record.EventName);
        Assert.EndsWith("2026-03-01T00:00:00.000", record.EventSourceArn, StringComparison.Ordinal);
        Assert.Equal("dynamodb.amazonaws.com", record.UserIdentity.PrincipalId);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1772330400), record.Dynamodb.ApproximateCreationDateTime);
        Assert.Equal("101", record.Dynamodb.Keys["SK"].N);
        Assert.Null(record.Dynamodb.OldImage);

        var image = record.Dynamodb.NewImage;
        Assert.True(image["bool"].BOOL);
        Assert.True(image["null"].NULL);
        Assert.Null(image["null"].S);
        Assert.Equal([1, 2, 3], image["bytes"].B.ToArray());
        Assert.Equal("1.50", image["list"].L[1].N);
        Assert.Equal(["x", "y"], image["map"].M["inner"].SS);
        Assert.Equal(["1", "2"], image["numbers"].NS);
        Assert.Equal([2], image["blobs"].BS[1].ToArray());
    }

    [Fact]
    public void A_partial_failure_is_written_as_lambda_wants_it()
    {
        var response = new StreamsEventResponse
        {
            BatchItemFailures = [new StreamsEventResponse.BatchItemFailure { ItemIdentifier = "442158450" }],
        };

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"442158450"}]}""", Json.Write(response));
    }
}
