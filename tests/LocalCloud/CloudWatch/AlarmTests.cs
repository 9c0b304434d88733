using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.CloudWatch.Alarms;

namespace DataReliability.LocalCloud.Tests.CloudWatch;

public class AlarmTests
{
    // AWS's own tables: newest last; X breaches, 0 doesn't, - is missing.
    [Theory]
    [InlineData("0-X-X", 3, "OK", "OK", "OK", "OK")]
    [InlineData("----0", 3, "OK", "OK", "OK", "OK")]
    [InlineData("-----", 3, "INSUFFICIENT_DATA", null, "ALARM", "OK")]
    [InlineData("0XX-X", 3, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("--X--", 3, "ALARM", null, "ALARM", "OK")]
    [InlineData("0-X-X", 2, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("00X0X", 2, "ALARM", "ALARM", "ALARM", "ALARM")]
    [InlineData("0-X--", 2, "OK", "OK", "ALARM", "OK")]
    [InlineData("----0", 2, "OK", "OK", "ALARM", "OK")]
    [InlineData("---X-", 2, "ALARM", null, "ALARM", "OK")]
    public void Missing_data_is_treated_as_aws_documents_it(string range, int toAlarm, string? missing, string? ignore, string? breaching, string? notBreaching)
    {
        var points = range.Reverse().Select((c, i) => (c, i)).Where(p => p.c != '-').Select(p => KeyValuePair.Create(DateTimeOffset.UnixEpoch.AddMinutes(-p.i), p.c == 'X' ? 2.0 : 0.0)).ToList();
        string? Decide(string treatment) => new AlarmVerdict(3, toAlarm, "GreaterThanThreshold", 1, treatment).Decide(points)?.State;
        Assert.Equal((missing, ignore, breaching, notBreaching), (Decide("missing"), Decide("ignore"), Decide("breaching"), Decide("notBreaching")));
    }

    [Fact]
    public async Task An_alarm_on_a_queue_tells_its_topic_and_the_bus()
    {
        await using var cloud = await TestCloud.StartAsync("""
              News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
              Dead: { Type: AWS::SQS::Queue, Properties: { QueueName: dead } }
              Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sms, Endpoint: "+15550100" } }
              Filled:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  AlarmName: filled
                  Namespace: AWS/SQS
                  MetricName: ApproximateNumberOfMessagesVisible
                  Dimensions: [{ Name: QueueName, Value: !GetAtt Dead.QueueName }]
                  Statistic: Maximum
                  Period: 60
                  EvaluationPeriods: 1
                  Threshold: 0
                  ComparisonOperator: GreaterThanThreshold
                  TreatMissingData: notBreaching
                  AlarmActions: [!Ref News]

            """, speed: 120);
        await cloud.JsonAsync("sqs", "AmazonSQS.SendMessage", new JsonObject { ["QueueUrl"] = "http://x/111122223333/dead", ["MessageBody"] = "m" });
        var messages = await TestCloud.UntilAsync(() => cloud.LocalAsync("messages"), m => m.AsArray().Count > 0);
        var notification = JsonNode.Parse(messages[0]!["message"]!.ToString())!;
        Assert.Equal(("filled", "ALARM", "EU (Ireland)"), (notification["AlarmName"]!.ToString(), notification["NewStateValue"]!.ToString(), notification["Region"]!.ToString()));
        Assert.Equal("ApproximateNumberOfMessagesVisible", notification["Trigger"]!["MetricName"]!.ToString());
        Assert.Contains("CloudWatch Alarm State Change", (await cloud.LocalAsync("events")).AsArray().Select(e => e!["envelope"]!["detail-type"]!.ToString()));
    }

    [Fact]
    public async Task Alarms_are_put_set_described_and_remembered_in_json_query_and_cbor_alike()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }\n");
        await cloud.JsonAsync("monitoring", "GraniteServiceVersion20100801.PutMetricAlarm", new JsonObject
        {
            ["AlarmName"] = "a",
            ["Namespace"] = "Mine",
            ["MetricName"] = "m",
            ["Statistic"] = "Average",
            ["Period"] = 60,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = 1.5,
            ["ComparisonOperator"] = "GreaterThanThreshold",
            ["AlarmActions"] = new JsonArray("arn:aws:sns:eu-west-1:111122223333:news"),
        });
        await cloud.QueryAsync("monitoring", ("Action", "SetAlarmState"), ("AlarmName", "a"), ("StateValue", "ALARM"), ("StateReason", "a test"));
        var (_, described) = await cloud.QueryAsync("monitoring", ("Action", "DescribeAlarms"), ("AlarmNames.member.1", "a"));
        Assert.Contains("<StateValue>ALARM</StateValue>", described, StringComparison.Ordinal);
        Assert.Contains("<Threshold>1.5</Threshold>", described, StringComparison.Ordinal);
        var (_, json) = await cloud.JsonAsync("monitoring", "GraniteServiceVersion20100801.DescribeAlarmHistory", new JsonObject { ["AlarmName"] = "a" });
        Assert.Equal(["Action", "StateUpdate", "ConfigurationUpdate"], json["AlarmHistoryItems"]!.AsArray().Select(h => h!["HistoryItemType"]!.ToString()));
        Assert.Equal("a test", JsonNode.Parse((await cloud.LocalAsync("messages"))[0]!["message"]!.ToString())!["NewStateReason"]!.ToString());
        Assert.Contains("<Code>ResourceNotFound</Code>", (await cloud.QueryAsync("monitoring", ("Action", "SetAlarmState"), ("AlarmName", "b"), ("StateValue", "OK"), ("StateReason", "x"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metric_math_joins_metrics()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        foreach (var (name, value) in new[] { ("a", 2), ("b", 3) })
            await cloud.QueryAsync("monitoring", ("Action", "PutMetricData"), ("Namespace", "Mine"), ("MetricData.member.1.MetricName", name), ("MetricData.member.1.Value", value.ToString(CultureInfo.InvariantCulture)));
        JsonObject Metric(string id) => new() { ["Id"] = id, ["ReturnData"] = false, ["MetricStat"] = new JsonObject { ["Metric"] = new JsonObject { ["Namespace"] = "Mine", ["MetricName"] = id }, ["Period"] = 3600, ["Stat"] = "Sum" } };
        var now = cloud.Host.Clock.Now;
        var (_, body) = await cloud.JsonAsync("monitoring", "GraniteServiceVersion20100801.GetMetricData", new JsonObject
        {
            ["StartTime"] = now.AddHours(-2).ToUnixTimeSeconds(),
            ["EndTime"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["MetricDataQueries"] = new JsonArray(Metric("a"), Metric("b"), new JsonObject { ["Id"] = "e", ["Expression"] = "(a + b) * 2 - IF(a > 1, 1, 0)" }),
        });
        Assert.Equal("9", Assert.Single(body["MetricDataResults"]!.AsArray())!["Values"]![0]!.ToString());
    }
}
