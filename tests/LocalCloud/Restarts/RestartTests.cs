using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Tests.Restarts;

public class RestartTests
{
    private const string Hourly = "      Events: { Tick: { Type: Schedule, Properties: { Schedule: rate(1 hour) } } }\n";

    private static readonly string Stream = """
              Events:
                Outbox:
                  Type: DynamoDB
                  Properties: { Stream: !GetAtt Table.StreamArn, StartingPosition: TRIM_HORIZON, BatchSize: 10 }

        """;

    private static readonly string Table = """
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: state
              BillingMode: PAY_PER_REQUEST
              StreamSpecification: { StreamViewType: NEW_IMAGE }
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
              KeySchema: [{ AttributeName: PK, KeyType: HASH }]
              AttributeDefinitions: [{ AttributeName: PK, AttributeType: S }]

        """;

    private static async Task<int> CountAsync(TestCloud cloud, string function, string text) =>
        (await cloud.LogAsync(function, text)).Split('\n').Count(l => l.StartsWith(text, StringComparison.Ordinal));

    private static async Task AdvanceAsync(TestCloud cloud, string by)
    {
        var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{by}}"}""");
        Assert.True(status == 200, body);
    }

    private static async Task PutAsync(TestCloud cloud, string key) => Assert.Equal(200, (await cloud.JsonAsync(
        "dynamodb", "DynamoDB_20120810.PutItem", new JsonObject { ["TableName"] = "state", ["Item"] = new JsonObject { ["PK"] = new JsonObject { ["S"] = key } } })).Status);

    [Fact]
    public async Task An_event_whose_attempt_died_with_localcloud_is_attempted_again()
    {
        await using var directory = await CloudDirectory.CreateAsync(TestCloud.Function("Sleeper", "Handlers::Sleep"));
        await using (var first = await directory.StartAsync())
        {
            await first.InvokeAsync("Sleeper", "25000", "Event");
            await first.LogAsync("Sleeper", "START");
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        Assert.Equal(2, await TestCloud.UntilAsync(() => CountAsync(second, "Sleeper", "START"), n => n == 2));
    }

    [Fact]
    public async Task A_retry_that_waits_is_made_when_it_is_due_and_what_has_ended_is_not_done_again()
    {
        await using var directory = await CloudDirectory.CreateAsync(TestCloud.Function("Thrower", "Handlers::Throw") + TestCloud.Function("Quiet", "Handlers::Nothing"));
        await using (var first = await directory.StartAsync())
        {
            await first.InvokeAsync("Thrower", "{}", "Event");
            await first.InvokeAsync("Quiet", "7", "Event");
            await AdvanceAsync(first, "PT59S");
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        var next = (await second.LocalAsync("clock"))["next"]![0]!;
        Assert.Equal((CloudDirectory.Start.AddMinutes(1), "attempt 2 of Thrower"), ((DateTimeOffset)next["at"]!, next["what"]!.ToString()));
        Assert.Equal(1, await CountAsync(second, "Thrower", "START"));
        await AdvanceAsync(second, "PT1S");
        Assert.Equal(2, await CountAsync(second, "Thrower", "START"));
        Assert.Equal(1, await CountAsync(second, "Quiet", "START"));
    }

    [Fact]
    public async Task A_manual_clock_stands_where_it_stood_and_schedules_go_on()
    {
        await using var directory = await CloudDirectory.CreateAsync(TestCloud.Function("Ticker", "Handlers::Nothing", Hourly));
        await using (var first = await directory.StartAsync())
        {
            await AdvanceAsync(first, "PT90M");
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        var clock = await second.LocalAsync("clock");
        Assert.Equal(CloudDirectory.Start.AddMinutes(90), (DateTimeOffset)clock["now"]!);
        var schedule = Assert.Single(clock["next"]!.AsArray(), due => due!["what"]!.ToString().StartsWith("schedule", StringComparison.Ordinal));
        Assert.Equal(CloudDirectory.Start.AddHours(2), (DateTimeOffset)schedule!["at"]!);
        await AdvanceAsync(second, "PT30M");
        Assert.Equal(2, await CountAsync(second, "Ticker", "START"));
    }

    [Fact]
    public async Task A_schedule_whose_ticks_were_missed_ticks_once_on_return()
    {
        await using var directory = await CloudDirectory.CreateAsync(TestCloud.Function("Ticker", "Handlers::Nothing", Hourly));
        await using (await directory.StartAsync()) await directory.KillAsync();
        using (var state = new StateFolder(directory.RunDirectory))
        {
            // Time goes on while no LocalCloud runs.
            var clocks = state.Kind<ClockRecord>("clock", "clocks");
            clocks.Save("clock", clocks.Load()["clock"] with { Modelled = CloudDirectory.Start.AddHours(5.5) });
        }

        await using var second = await directory.StartAsync();
        await AdvanceAsync(second, "PT0S");
        Assert.Equal(1, await CountAsync(second, "Ticker", "START"));
        await AdvanceAsync(second, "PT30M");
        Assert.Equal(2, await CountAsync(second, "Ticker", "START"));
    }

    [Fact]
    public async Task Tables_keep_their_items_and_a_stream_is_read_on_where_it_was_left()
    {
        await using var directory = await CloudDirectory.CreateAsync(Table + TestCloud.Function("Publisher", "Handlers::Keys", Stream));
        await using (var first = await directory.StartAsync())
        {
            await PutAsync(first, "a");
            await AdvanceAsync(first, "PT1S");
            Assert.Contains("took [a]", await first.LogAsync("Publisher", "took"), StringComparison.Ordinal);
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        await PutAsync(second, "b");
        await AdvanceAsync(second, "PT1S");
        Assert.Equal(["took [a]", "took [b]"], (await second.LogAsync("Publisher", "took [b]")).Split('\n').Where(l => l.StartsWith("took", StringComparison.Ordinal)));
        var item = await second.JsonAsync("dynamodb", "DynamoDB_20120810.GetItem",
            new JsonObject { ["TableName"] = "state", ["Key"] = new JsonObject { ["PK"] = new JsonObject { ["S"] = "a" } }, ["ConsistentRead"] = true });
        Assert.Equal("a", item.Body["Item"]!["PK"]!["S"]!.ToString());
        var backups = await second.JsonAsync("dynamodb", "DynamoDB_20120810.DescribeContinuousBackups", new JsonObject { ["TableName"] = "state" });
        Assert.Equal("ENABLED", backups.Body["ContinuousBackupsDescription"]!["PointInTimeRecoveryDescription"]!["PointInTimeRecoveryStatus"]!.ToString());
    }

    [Fact]
    public async Task A_record_that_was_written_and_not_yet_taken_is_taken_by_the_next_process()
    {
        await using var directory = await CloudDirectory.CreateAsync(Table + TestCloud.Function("Publisher", "Handlers::Keys", Stream));
        await using (var first = await directory.StartAsync())
        {
            await PutAsync(first, "a");
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        await AdvanceAsync(second, "PT1S");
        Assert.Contains("took [a]", await second.LogAsync("Publisher", "took [a]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_stay_in_force_with_their_strikes()
    {
        await using var directory = await CloudDirectory.CreateAsync("  News: { Type: AWS::SNS::Topic }\n" + TestCloud.Function("Quiet", "Handlers::Nothing"));
        await using (var first = await directory.StartAsync())
        {
            await first.PostLocalAsync("faults", """{"kind":"throttle","service":"sns","times":2,"duration":"PT1H"}""");
            Assert.Equal(400, (await first.QueryAsync("sns", ("Action", "ListTopics"))).Status);
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        var fault = Assert.Single((await second.LocalAsync("faults")).AsArray())!;
        Assert.Equal((1, "in force", "fault-1"), ((int)fault["struck"]!, fault["state"]!.ToString(), fault["fault"]!["id"]!.ToString()));
        Assert.Equal(400, (await second.QueryAsync("sns", ("Action", "ListTopics"))).Status);
        Assert.Equal(200, (await second.QueryAsync("sns", ("Action", "ListTopics"))).Status);
        Assert.Equal("used up", (await second.LocalAsync("faults"))[0]!["state"]!.ToString());
    }

    [Fact]
    public async Task What_a_key_signed_it_still_verifies()
    {
        await using var directory = await CloudDirectory.CreateAsync(
            "  Key: { Type: AWS::KMS::Key, Properties: { KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC } }\n" +
            "  Alias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/links, TargetKeyId: !Ref Key } }\n" +
            TestCloud.Function("Quiet", "Handlers::Nothing"));
        var input = new JsonObject { ["KeyId"] = "alias/links", ["Message"] = "aGVsbG8=", ["MacAlgorithm"] = "HMAC_SHA_256" };
        await using (var first = await directory.StartAsync())
        {
            input["Mac"] = (await first.JsonAsync("kms", "TrentService.GenerateMac", (JsonObject)input.DeepClone())).Body["Mac"]!.ToString();
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        Assert.True((bool)(await second.JsonAsync("kms", "TrentService.VerifyMac", input)).Body["MacValid"]!);
    }
}
