using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Faults;

public class FaultRefusalTests
{
    [Theory]
    [InlineData("""{"kind":"flood"}""", "kind is 'flood'; allowed are corrupt-page, cut-off-engine, delay, delay-events, deny, ")]
    [InlineData("""{"kind":"throttle","service":"ec3"}""", "service is 'ec3'; it must be one of ")]
    [InlineData("""{"kind":"throttle","function":"Nobody"}""", "function is 'Nobody'; it must be one of Caller, person")]
    [InlineData("""{"kind":"skew-clock","function":"person","seconds":1}""", "function is 'person'; it must be one of Caller")]
    [InlineData("""{"kind":"throttle","seconds":5}""", "seconds is given; throttle takes service, action, ")]
    [InlineData("""{"kind":"throttle","function":"Caller","target":"person"}""", "target is 'person', and function 'Caller'")]
    [InlineData("""{"kind":"delay"}""", "seconds is missing; delay needs seconds")]
    [InlineData("""{"kind":"delay","seconds":-1}""", "seconds is -1; allowed is 0 to ")]
    [InlineData("""{"kind":"delay","seconds":40000000}""", "seconds is 40000000; allowed is ")]
    [InlineData("""{"kind":"throttle","probability":0}""", "probability is 0; allowed is more than 0")]
    [InlineData("""{"kind":"throttle","times":0}""", "times is 0; allowed is 1 or more")]
    [InlineData("""{"kind":"throttle","after":-1}""", "after is -1; allowed is 0 or more")]
    [InlineData("""{"kind":"throttle","duration":"10 minutes"}""", "duration is '10 minutes'; allowed is an ISO 8601 duration")]
    [InlineData("""{"kind":"throttle","duration":"PT0S"}""", "duration is 'PT0S'")]
    [InlineData("""{"kind":"hold-status","resource":"db"}""", "value is missing; hold-status needs value")]
    [InlineData("""{"kind":"kill-function","function":"Caller","after":2}""", "after is given; kill-function takes it with a service or an action")]
    [InlineData("""{"kind":"dynamodb-away"}""", "there is no DynamoDB to take away")]
    public async Task A_fault_that_cannot_apply_is_refused_by_name_with_what_could(string fault, string reason)
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Caller);
        var (status, body) = await cloud.PostLocalAsync("faults", fault);
        Assert.Equal(400, status);
        Assert.StartsWith(reason, JsonNode.Parse(body)!["error"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty((await cloud.LocalAsync("faults")).AsArray());
    }

    [Fact]
    public async Task A_fault_that_is_not_there_cannot_be_cleared()
    {
        await using var cloud = await TestCloud.StartAsync(TestCloud.Caller);
        using var answer = await cloud.Http.DeleteAsync(new Uri(cloud.Endpoint, "/_local/faults/fault-9"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("there is no fault 'fault-9'", JsonNode.Parse(body)!["error"]!.ToString(), StringComparison.Ordinal);
    }
}
