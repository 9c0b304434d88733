using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Events;

public class EventFlowTests
{
    private const string Rule = """
              Events:
                Down:
                  Type: EventBridgeRule
                  Properties: { Pattern: { source: [aws.rds], detail: { SourceIdentifier: [{ prefix: dr- }] } } }

        """;

    private const string Down = """{"source":"aws.rds","detail-type":"RDS DB Instance Event","detail":{"SourceIdentifier":"dr-1"}}""";

    [Fact]
    public async Task An_event_reaches_the_function_whose_rule_it_matches_in_the_envelope_of_aws()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Watcher", "Handlers::Nothing", Rule));
        Assert.Equal(202, (await cloud.PostLocalAsync("events", Down)).Status);
        Assert.Equal(202, (await cloud.PostLocalAsync("events", Down.Replace("dr-1", "other", StringComparison.Ordinal))).Status);
        var log = await cloud.LogAsync("Watcher", "REPORT");
        var got = JsonNode.Parse(log[log.IndexOf("got {", StringComparison.Ordinal)..].Split('\n')[0][4..])!.AsObject();
        Assert.Equal(["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"], got.Select(p => p.Key));
        var seen = (await cloud.LocalAsync("events")).AsArray();
        Assert.Equal(["WatcherDown"], seen[0]!["matched"]!.AsArray().Select(m => m!.ToString()));
        Assert.Empty(seen[1]!["matched"]!.AsArray());
    }

    [Fact]
    public async Task Events_are_lost_and_duplicated_when_a_fault_says_so()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Watcher", "Handlers::Nothing", Rule));
        await cloud.PostLocalAsync("faults", """{"kind":"lose-events","service":"rds","times":1}""");
        await cloud.PostLocalAsync("faults", """{"kind":"duplicate-events","times":1}""");
        await cloud.PostLocalAsync("events", Down);
        await cloud.PostLocalAsync("events", Down);
        await cloud.PostLocalAsync("events", Down);
        Assert.Equal(["lost", "duplicated", "duplicated", "delivered"], (await cloud.LocalAsync("events")).AsArray().Select(e => e!["fate"]!.ToString()));
    }

    [Fact]
    public async Task An_event_that_is_held_back_comes_after_a_later_one()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Watcher", "Handlers::Nothing", Rule), speed: 60);
        await cloud.PostLocalAsync("faults", """{"kind":"reorder-events","times":1}""");
        await cloud.PostLocalAsync("events", Down);
        await cloud.PostLocalAsync("events", Down);
        var seen = await TestCloud.UntilAsync(() => cloud.LocalAsync("events"), e => e.AsArray().Count == 2);
        Assert.Equal(["delivered", "held back"], seen.AsArray().Select(e => e!["fate"]!.ToString()));
    }

    [Fact]
    public async Task PutEvents_refuses_what_aws_refuses_event_by_event()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Watcher", "Handlers::Nothing", Rule));
        var (status, body) = await cloud.JsonAsync("events", "AWSEvents.PutEvents", new JsonObject
        {
            ["Entries"] = new JsonArray(
                new JsonObject { ["Source"] = "app", ["DetailType"] = "t", ["Detail"] = "{}" },
                new JsonObject { ["Source"] = "app", ["DetailType"] = "t", ["Detail"] = "[1" },
                new JsonObject { ["Source"] = "aws.rds", ["DetailType"] = "t", ["Detail"] = "{}" },
                new JsonObject { ["DetailType"] = "t", ["Detail"] = "{}" }),
        });
        Assert.Equal(200, status);
        Assert.Equal(3, (int)body["FailedEntryCount"]!);
        Assert.Equal([null, "MalformedDetail", "NotAuthorizedForSourceException", "InvalidArgument"], body["Entries"]!.AsArray().Select(e => e!["ErrorCode"]?.ToString()));
    }

    [Fact]
    public async Task A_schedule_ticks_by_modelled_time_and_never_piles_up_before_a_busy_function()
    {
        const string Schedule = "      ReservedConcurrentExecutions: 1\n      Events: { Tick: { Type: Schedule, Properties: { Schedule: rate(1 minute), Input: \"1000\" } } }\n";
        await using var cloud = await TestCloud.StartAsync(
            TestCloud.Function("Slow", "Handlers::Sleep", Schedule) +
            TestCloud.Function("Ticker", "Handlers::Nothing", Schedule.Replace(", Input: \"1000\"", "", StringComparison.Ordinal)), speed: 600);
        var log = await cloud.LogAsync("Ticker", "Scheduled Event");
        Assert.Contains("aws.events", log, StringComparison.Ordinal);
        await TestCloud.UntilAsync(() => cloud.LogAsync("Ticker", "START"), l => l.Split("START").Length > 20);
        var started = (await cloud.LogAsync("Slow", "START")).Split("START").Length - 1;
        Assert.InRange(started, 1, 10);
    }
}
