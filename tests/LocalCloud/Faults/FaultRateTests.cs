using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.Tests.Faults;

public class FaultRateTests
{
    private static FaultEntry Entry(double perSecond) => new(new FaultRecord(new Fault(FaultKinds.Throttle) { PerSecond = perSecond }, 1, null));

    private static string Strikes(FaultEntry entry, double at, int occasions) =>
        string.Concat(Enumerable.Range(0, occasions).Select(_ => entry.Strikes(at) ? 'x' : '.'));

    [Fact]
    public void So_many_calls_pass_in_each_second_and_the_rest_are_refused()
    {
        var entry = Entry(5);
        Assert.Equal(".....xx", Strikes(entry, at: 100, 7));
        Assert.Equal("..x", Strikes(entry, at: 100.4, 3));
        Assert.Equal(".....x", Strikes(entry, at: 160, 6));
        Assert.Equal(4, entry.Record.Struck);
    }

    [Fact]
    public void Less_than_one_a_second_lets_one_pass_at_first()
    {
        var entry = Entry(0.5);
        Assert.Equal(".x", Strikes(entry, at: 0, 2));
        Assert.Equal("x", Strikes(entry, at: 1, 1));
        Assert.Equal(".x", Strikes(entry, at: 2, 2));
    }

    [Fact]
    public async Task A_rate_is_taken_by_throttling_alone_and_must_be_one()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        Assert.Equal(201, (await cloud.PostLocalAsync("faults", """{"kind":"throttle","service":"sns","perSecond":0.001}""")).Status);
        Assert.Equal(200, (await cloud.QueryAsync("sns", ("Action", "ListTopics"))).Status);
        Assert.Contains("Throttling", (await cloud.QueryAsync("sns", ("Action", "ListTopics"))).Body, StringComparison.Ordinal);
        Assert.Contains("perSecond is 0", (await cloud.PostLocalAsync("faults", """{"kind":"throttle","perSecond":0}""")).Body, StringComparison.Ordinal);
        Assert.Contains("perSecond is given", (await cloud.PostLocalAsync("faults", """{"kind":"deny","perSecond":1}""")).Body, StringComparison.Ordinal);
    }
}
