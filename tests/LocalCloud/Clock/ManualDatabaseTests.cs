using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DataReliability.LocalCloud.Tests.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Clock;

/// <summary>Databases with real servers under a clock that a test advances.</summary>
public class ManualDatabaseTests
{
    private const string Password = "correct-horse-battery";
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_alarm_on_a_database_is_raised_while_nobody_reaches_it_and_cleared_when_somebody_does()
    {
        await using var cloud = await StartAsync();
        var database = await CreateAsync(cloud);
        await cloud.JsonAsync("monitoring", "GraniteServiceVersion20100801.PutMetricAlarm", new JsonObject
        {
            ["AlarmName"] = "away",
            ["Namespace"] = "AWS/RDS",
            ["MetricName"] = "DatabaseConnections",
            ["Dimensions"] = new JsonArray(new JsonObject { ["Name"] = "DBInstanceIdentifier", ["Value"] = "db" }),
            ["Statistic"] = "Maximum",
            ["Period"] = 60,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = 0,
            ["ComparisonOperator"] = "LessThanThreshold",
            ["TreatMissingData"] = "breaching",
            ["AlarmActions"] = new JsonArray("arn:aws:sns:eu-west-1:111122223333:news"),
            ["OKActions"] = new JsonArray("arn:aws:sns:eu-west-1:111122223333:news"),
        });
        await AdvanceAsync(cloud, "PT10M");
        Assert.Equal("OK", await StateAsync(cloud));

        // Its zone is out, so RDS does not bring it back by itself.
        var fault = await cloud.PostLocalAsync("faults", $$"""{"kind":"zone-outage","resource":"{{Text(database, "AvailabilityZone")}}"}""");
        Assert.True(fault.Status == 201, fault.Body);
        // A look takes five seconds while nothing answers: no more of them than it takes.
        await AdvanceAsync(cloud, "PT5M");
        Assert.Equal("ALARM", await StateAsync(cloud));

        using var cleared = await cloud.Http.DeleteAsync(new Uri(cloud.Endpoint, "/_local/faults"));
        Assert.True(cleared.IsSuccessStatusCode, cleared.ToString());
        await AdvanceAsync(cloud, "PT10M");
        Assert.Equal("OK", await StateAsync(cloud));
        var told = (await cloud.LocalAsync("messages")).AsArray().Select(message => JsonNode.Parse(message!["message"]!.ToString())!).ToList();
        Assert.Equal(["OK", "ALARM", "OK"], told.Select(message => message["NewStateValue"]!.ToString()));
        Assert.Equal(("DatabaseConnections", "db"), (
            told[1]["Trigger"]!["MetricName"]!.ToString(), told[1]["Trigger"]!["Dimensions"]![0]!["value"]!.ToString()));
    }

    [Fact]
    public async Task A_restore_to_a_time_of_the_clock_has_what_was_committed_by_then()
    {
        await using var cloud = await StartAsync();
        var database = await CreateAsync(cloud);
        await SqlAsync(database, "CREATE TABLE t AS SELECT 1 AS n");
        var then = Start.AddHours(1).AddMinutes(20);
        await AdvanceAsync(cloud, "PT20M");
        await SqlAsync(database, "INSERT INTO t VALUES (2)");
        await AdvanceAsync(cloud, "PT20M");
        await SqlAsync(database, "INSERT INTO t VALUES (3)");

        var (status, body) = await cloud.QueryAsync("rds", ("Action", "RestoreDBInstanceToPointInTime"), ("SourceDBInstanceIdentifier", "db"),
            ("TargetDBInstanceIdentifier", "copy"), ("RestoreTime", then.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        Assert.True(status == 200, body);
        await AdvanceAsync(cloud, "PT1H");
        var copy = await DescribeAsync(cloud, "copy");
        Assert.Equal("available", Text(copy, "DBInstanceStatus"));
        Assert.Equal(2L, await SqlAsync(copy, "SELECT count(*) FROM t"));
    }

    private static async Task<TestCloud> StartAsync()
    {
        await SharedEngines.GetAsync(CancellationToken.None);
        return await TestCloud.StartAsync("""
              News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
              Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sms, Endpoint: "+15550100" } }

            """, configure: options => options with { ManualClock = true, ClockStart = Start });
    }

    /// <summary>An instance that is available, an hour after the start.</summary>
    private static async Task<XElement> CreateAsync(TestCloud cloud)
    {
        var (status, body) = await cloud.QueryAsync("rds", ("Action", "CreateDBInstance"), ("DBInstanceIdentifier", "db"), ("Engine", "postgres"),
            ("DBInstanceClass", "db.t4g.micro"), ("MasterUsername", "ledger"), ("MasterUserPassword", Password), ("DBName", "books"), ("AllocatedStorage", "20"));
        Assert.True(status == 200, body);
        await AdvanceAsync(cloud, "PT1H");
        var created = await DescribeAsync(cloud, "db");
        Assert.Equal("available", Text(created, "DBInstanceStatus"));
        return created;
    }

    private static async Task AdvanceAsync(TestCloud cloud, string by)
    {
        var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{by}}"}""");
        Assert.True(status == 200, body);
    }

    private static async Task<string> StateAsync(TestCloud cloud)
    {
        var (_, body) = await cloud.JsonAsync("monitoring", "GraniteServiceVersion20100801.DescribeAlarms", new JsonObject { ["AlarmNames"] = new JsonArray("away") });
        return Assert.Single(body["MetricAlarms"]!.AsArray())!["StateValue"]!.ToString();
    }

    private static async Task<XElement> DescribeAsync(TestCloud cloud, string id)
    {
        var (status, body) = await cloud.QueryAsync("rds", ("Action", "DescribeDBInstances"), ("DBInstanceIdentifier", id));
        Assert.True(status == 200, body);
        return XElement.Parse(body).Descendants().Single(element => element.Name.LocalName == "DBInstance");
    }

    private static string Text(XElement instance, string name) => instance.Descendants().First(element => element.Name.LocalName == name).Value;

    private static async Task<object?> SqlAsync(XElement instance, string sql)
    {
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = Text(instance, "Address"),
            Port = int.Parse(Text(instance, "Port"), CultureInfo.InvariantCulture),
            Database = "books",
            Username = "ledger",
            Password = Password,
            Pooling = false,
            Timeout = 60,
        };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
