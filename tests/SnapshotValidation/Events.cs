using System.Text.Json;

namespace DataReliability.SnapshotValidation.Tests;

/// <summary>Events as AWS sends them.</summary>
internal static class Events
{
    public const string Tick = """
        {"version":"0","id":"e-1","detail-type":"Scheduled Event","source":"aws.events","account":"123456789012",
         "time":"2026-03-01T02:00:00Z","region":"eu-central-1","resources":["arn:aws:events:eu-central-1:123456789012:rule/tick"],"detail":{}}
        """;

    public static string Rds(string instance) => $$"""
        {"version":"0","id":"e-2","detail-type":"RDS DB Instance Event","source":"aws.rds","account":"123456789012",
         "time":"2026-03-01T02:00:00Z","region":"eu-central-1","resources":["arn:aws:rds:eu-central-1:123456789012:db:{{instance}}"],
         "detail":{"EventCategories":["creation"],"SourceType":"DB_INSTANCE","SourceArn":"arn:aws:rds:eu-central-1:123456789012:db:{{instance}}",
                   "Date":"2026-03-01T02:00:00.000Z","Message":"DB instance created","SourceIdentifier":"{{instance}}","EventID":"RDS-EVENT-0005"} }
        """;

    public static string Checks(string message) => $$"""
        {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:eu-central-1:123456789012:events:s",
          "Sns":{"Type":"Notification","MessageId":"m-1","TopicArn":"arn:aws:sns:eu-central-1:123456789012:events","Subject":null,
                 "Message":{{JsonSerializer.Serialize(message)}},"Timestamp":"2026-03-01T02:00:00.000Z","SignatureVersion":"1","Signature":"s",
                 "SigningCertUrl":"https://example.com","UnsubscribeUrl":"https://example.com",
                 "MessageAttributes":{"type":{"Type":"String","Value":"snapshot-validation.checks-requested"} } } } ]}
        """;

    public static string ChecksOf(string workflow, int attempt) => Checks(
        $$$"""{"id":"{{{workflow}}}:7:0","workflow":"{{{workflow}}}","version":7,"at":"2026-03-01T02:00:00+00:00","type":"snapshot-validation.checks-requested","data":{"workflow":"{{{workflow}}}","attempt":{{{attempt}}}}}""");
}
