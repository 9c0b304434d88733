using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;

namespace DataReliability.StandIns.Lambda.Tests;

public class ContextTests
{
    [Fact]
    public void The_test_logger_keeps_levels_arguments_and_exceptions()
    {
        var logger = new TestLambdaLogger();
        ILambdaLogger log = logger;

        log.LogWarning("slow {Part}", "restore");
        log.LogError(new InvalidOperationException("broken"), "stopped");

        var text = logger.Buffer.ToString();
        Assert.Contains("Warning: slow {Part}", text, StringComparison.Ordinal);
        Assert.Contains("\trestore", text, StringComparison.Ordinal);
        Assert.Contains("Error: stopped", text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: broken", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logger_that_knows_no_levels_still_gets_the_line()
    {
        var lines = new Lines();

        ((ILambdaLogger)lines).LogInformation("plain");

        Assert.Contains("plain", Assert.Single(lines.Written), StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_starts_with_a_logger_and_nothing_else()
    {
        var context = new TestLambdaContext();

        Assert.IsType<TestLambdaLogger>(context.Logger);
        Assert.Null(context.AwsRequestId);
        Assert.Equal(TimeSpan.Zero, context.RemainingTime);
    }

    private sealed class Lines : ILambdaLogger
    {
        public List<string> Written { get; } = [];

        public void Log(string message) => Written.Add(message);

        public void LogLine(string message) => Written.Add(message);
    }
}
