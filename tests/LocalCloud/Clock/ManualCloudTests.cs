using System.Globalization;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Clock;

public class ManualCloudTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static Task<TestCloud> StartAsync(string resources) =>
        TestCloud.StartAsync(resources, configure: options => options with { ManualClock = true, ClockStart = Start });

    private static string Every(string schedule) => $"      Events: {{ Tick: {{ Type: Schedule, Properties: {{ Schedule: {schedule} }} }} }}\n";

    private static List<string> Lines(string log, string prefix) =>
        [.. log.Split('\n').Where(l => l.StartsWith(prefix, StringComparison.Ordinal)).Select(l => l[prefix.Length..])];

    [Fact]
    public async Task A_day_of_ticks_is_advanced_at_once_each_at_its_time()
    {
        await using var cloud = await StartAsync(TestCloud.Function("Ticker", "Handlers::Nothing", Every("rate(5 minutes)")) + TestCloud.Function("Noon", "Handlers::Nothing", Every("cron(0 12 * * ? *)")));
        var (status, body) = await cloud.PostLocalAsync("clock", """{"advance":"P1D"}""");
        Assert.True(status == 200, body);
        Assert.Equal(Start.AddDays(1), (DateTimeOffset)JsonNode.Parse(body)!["now"]!);
        var ticks = Lines(await cloud.LogAsync("Ticker", "got"), "got ").Select(l => DateTimeOffset.Parse(JsonNode.Parse(l)!["time"]!.ToString(), CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 288).Select(n => Start.AddMinutes(5 * n)), ticks);
        Assert.Contains("2026-03-01T12:00:00Z", Assert.Single(Lines(await cloud.LogAsync("Noon", "got"), "got ")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_event_is_retried_when_its_time_has_come()
    {
        await using var cloud = await StartAsync("  Dead: { Type: AWS::SQS::Queue }\n" + TestCloud.Function("Thrower", "Handlers::Throw",
            "      EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Dead.Arn } } }\n"));
        await cloud.InvokeAsync("Thrower", "{}", "Event");
        async Task<(int Attempts, int Dead)> AfterAsync(string advance)
        {
            Assert.Equal(200, (await cloud.PostLocalAsync("clock", $$"""{"advance":"{{advance}}"}""")).Status);
            return (Lines(await cloud.LogAsync("Thrower", "START"), "START").Count, (await cloud.LocalAsync("queues"))["Dead"]!.AsArray().Count);
        }

        Assert.Equal((1, 0), await AfterAsync("PT0S"));
        Assert.Equal((1, 0), await AfterAsync("PT59S"));
        Assert.Equal((2, 0), await AfterAsync("PT1S"));
        Assert.Equal((2, 0), await AfterAsync("PT1M59S"));
        Assert.Equal((3, 1), await AfterAsync("PT1S"));
    }

    [Fact]
    public async Task The_clock_tells_what_is_next_and_functions_see_its_time()
    {
        await using var cloud = await StartAsync(TestCloud.Function("Teller", "Composed_Time_Generated::Time", Every("rate(1 hour)")));
        var clock = await cloud.LocalAsync("clock");
        Assert.Equal("manual", clock["mode"]!.ToString());
        var schedule = Assert.Single(clock["next"]!.AsArray(), due => due!["what"]!.ToString().StartsWith("schedule Teller", StringComparison.Ordinal));
        Assert.Equal(Start.AddHours(1), (DateTimeOffset)schedule!["at"]!);
        Assert.Equal("\"2026-03-01T00:00:00.0000000Z\"", (await cloud.InvokeAsync("Teller", "{}")).Body);
        await cloud.PostLocalAsync("clock", """{"advance":"PT90M"}""");
        Assert.Equal("\"2026-03-01T01:30:00.0000000Z\"", (await cloud.InvokeAsync("Teller", "{}")).Body);
    }

    [Fact]
    public async Task A_function_sees_the_real_time_while_the_clock_passes_by_itself()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Teller", "Composed_Time_Generated::Time"));
        var before = DateTimeOffset.UtcNow;
        var told = DateTimeOffset.Parse((await cloud.InvokeAsync("Teller", "{}")).Body.Trim('"'), CultureInfo.InvariantCulture);
        Assert.InRange(told, before, DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("""{"advance":"5 minutes"}""", "advance is '5 minutes'; give an ISO 8601 duration")]
    [InlineData("""{"advance":5}""", "advance is missing, or no text")]
    [InlineData("""{"advance":"-PT5M"}""", "allowed is PT0S")]
    [InlineData("""{"advance":"P2Y"}""", "to P366D")]
    [InlineData("""{"advance":"PT5M","by":1}""", "'by' is unknown")]
    [InlineData("[]", "the body is no object")]
    [InlineData("{", "")]
    public async Task A_request_that_makes_no_sense_is_refused_with_what_would(string body, string reason)
    {
        await using var cloud = await StartAsync(TestCloud.Function("Counter", "Handlers::Count"));
        var (status, answer) = await cloud.PostLocalAsync("clock", body);
        Assert.Equal(400, status);
        Assert.Contains(reason, JsonNode.Parse(answer)!["error"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Start, (DateTimeOffset)(await cloud.LocalAsync("clock"))["now"]!);
    }

    [Fact]
    public async Task A_clock_that_passes_by_itself_refuses_to_be_advanced()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Function("Counter", "Handlers::Count"));
        var (status, body) = await cloud.PostLocalAsync("clock", """{"advance":"PT5M"}""");
        Assert.Equal(409, status);
        Assert.Contains("--clock manual", body, StringComparison.Ordinal);
    }
}
