using Amazon.Lambda.TestUtilities;
using AWS.Lambda.Powertools.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Hosting.Tests;

public class InvocationTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingMetrics _metrics = new();
    private readonly TestLambdaContext _context = new() { AwsRequestId = "r-1", RemainingTime = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData(28.9, false)]
    [InlineData(29, true)]
    public void Its_token_is_cancelled_a_second_before_the_end(double seconds, bool cancelled)
    {
        using var invocation = new InvocationScope(_time, _metrics).Begin(_context);

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(cancelled, invocation.Token.IsCancellationRequested);
    }

    [Fact]
    public void One_without_time_is_cancelled_at_once()
    {
        _context.RemainingTime = TimeSpan.FromMilliseconds(10);

        using var invocation = new InvocationScope(_time, _metrics).Begin(_context);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.True(invocation.Token.IsCancellationRequested);
    }

    [Fact]
    public void Log_lines_carry_its_request_while_it_lasts()
    {
        using (new InvocationScope(_time, _metrics).Begin(_context))
            Assert.Contains(Logger.GetAllKeys(), key => key is { Key: "request_id", Value: "r-1" });

        Assert.DoesNotContain(Logger.GetAllKeys(), key => key.Key == "request_id");
        Assert.Equal(1, _metrics.Flushes);
    }

    [Fact]
    public void The_first_of_a_process_is_a_cold_start()
    {
        var scope = new InvocationScope(_time, _metrics);

        scope.Begin(_context).Dispose();
        Assert.Equal(1, _metrics.Values["ColdStarts"]);
        scope.Begin(_context).Dispose();
        Assert.Equal(1, _metrics.Values["ColdStarts"]);
    }
}
