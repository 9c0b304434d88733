using System.Globalization;
using System.Text.Json;
using AWS.Lambda.Powertools.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataReliability.StandIns.Powertools.Tests;

public sealed class LoggingTests : IDisposable
{
    private readonly List<string> _appended = [];

    public void Dispose()
    {
        Logger.RemoveKeys([.. _appended]);
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", null);
    }

    [Fact]
    public void An_entry_is_one_line_with_level_service_time_message_and_category()
    {
        var line = Log(logger => logger.LogInformation("started"));

        Assert.Equal("Information", line.GetProperty("level").GetString());
        Assert.Equal("started", line.GetProperty("message").GetString());
        Assert.Equal("validation", line.GetProperty("service").GetString());
        Assert.Equal("Test", line.GetProperty("name").GetString());
        Assert.True(line.GetProperty("cold_start").ValueKind is JsonValueKind.True or JsonValueKind.False);
        Assert.EndsWith("Z", line.GetProperty("timestamp").GetString(), StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(line.GetProperty("timestamp").GetString(), CultureInfo.InvariantCulture, out _));
        Assert.False(line.TryGetProperty("xray_trace_id", out _));
        Assert.False(line.TryGetProperty("exception", out _));
    }

    [Fact]
    public void Values_of_the_message_become_keys()
    {
        var line = Log(logger => logger.LogWarning("{DatabaseId} lags {Lag} s", "ledger", 12.5));

        Assert.Equal("ledger lags 12.5 s", line.GetProperty("message").GetString());
        Assert.Equal("ledger", line.GetProperty("database_id").GetString());
        Assert.Equal(12.5, line.GetProperty("lag").GetDouble());
        Assert.DoesNotContain("original", line.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_exception_shows_type_message_and_cause()
    {
        var error = new InvalidOperationException("outer", new TimeoutException("inner"));

        var exception = Log(logger => logger.LogError(error, "failed")).GetProperty("exception");

        Assert.Equal("System.InvalidOperationException", exception.GetProperty("type").GetString());
        Assert.Equal("outer", exception.GetProperty("message").GetString());
        Assert.Equal("inner", exception.GetProperty("inner_exception").GetProperty("message").GetString());
    }

    [Fact]
    public void Appended_keys_stand_in_every_line_until_they_are_removed()
    {
        Append("Workflow", "w-1");
        var during = Log(logger => logger.LogInformation("a"));
        Logger.RemoveKeys("Workflow");
        var after = Log(logger => logger.LogInformation("b"));

        Assert.Equal("w-1", during.GetProperty("workflow").GetString());
        Assert.False(after.TryGetProperty("workflow", out _));
    }

    [Fact]
    public void A_key_of_the_line_itself_cannot_be_replaced()
    {
        Append("Service", "mine");
        Append("FunctionName", "mine");

        var line = Log(logger => logger.LogInformation("a"));

        Assert.Equal("validation", line.GetProperty("service").GetString());
        Assert.False(line.TryGetProperty("function_name", out _));
    }

    [Fact]
    public void Appended_values_keep_their_shape()
    {
        Append("Parts", new Dictionary<string, object> { ["RestoreSeconds"] = 93, ["Tags"] = new[] { "a", "b" } });

        var parts = Log(logger => logger.LogInformation("a")).GetProperty("parts");

        Assert.Equal(93, parts.GetProperty("restore_seconds").GetInt32());
        Assert.Equal("b", parts.GetProperty("tags")[1].GetString());
    }

    [Fact]
    public void A_scope_of_named_values_adds_keys_while_it_lasts()
    {
        var lines = Lines(logger =>
        {
            using (logger.BeginScope(new Dictionary<string, object> { ["Attempt"] = 2 }))
                logger.LogInformation("in");
            logger.LogInformation("out");
        });

        Assert.Equal(2, lines[0].GetProperty("attempt").GetInt32());
        Assert.False(lines[1].TryGetProperty("attempt", out _));
    }

    [Fact]
    public void The_trace_is_named_by_its_root()
    {
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");

        var line = Log(logger => logger.LogInformation("a"));

        Assert.Equal("1-5759e988-bd862e3fe1be46a994272793", line.GetProperty("xray_trace_id").GetString());
    }

    [Theory]
    [InlineData(LogLevel.Debug, 0)]
    [InlineData(LogLevel.Information, 1)]
    [InlineData(LogLevel.Warning, 1)]
    public void Entries_below_the_minimum_are_not_written(LogLevel level, int count)
    {
        var lines = Lines(logger =>
        {
            if (logger.IsEnabled(level))
                logger.Log(level, "a");
        });

        Assert.Equal(count, lines.Count);
    }

    [Theory]
    [InlineData(LoggerOutputCase.SnakeCase, "cold_start", "database_id")]
    [InlineData(LoggerOutputCase.CamelCase, "coldStart", "databaseId")]
    [InlineData(LoggerOutputCase.PascalCase, "ColdStart", "DatabaseId")]
    public void Keys_are_written_in_the_case_asked_for(LoggerOutputCase outputCase, string own, string callers)
    {
        var line = Lines(logger => logger.LogInformation("{DatabaseId}", "ledger"), outputCase)[0];

        Assert.True(line.TryGetProperty(own, out _));
        Assert.True(line.TryGetProperty(callers, out _));
    }

    [Fact]
    public void Line_breaks_and_quotes_stay_inside_the_line()
    {
        var line = Log(logger => logger.LogInformation("{Text}", "a\n\"b\" ü <c>"));

        Assert.Equal("a\n\"b\" ü <c>", line.GetProperty("text").GetString());
    }

    private static JsonElement Log(Action<ILogger> action) => Assert.Single(Lines(action));

    private static IReadOnlyList<JsonElement> Lines(Action<ILogger> action, LoggerOutputCase outputCase = LoggerOutputCase.Default)
    {
        using var provider = new ServiceCollection()
            .AddLogging(logging => logging.AddPowertoolsLogger(options =>
            {
                options.Service = "validation";
                options.MinimumLogLevel = LogLevel.Information;
                options.LoggerOutputCase = outputCase;
            }))
            .BuildServiceProvider();
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Test");
        return [.. StandardOutput.Of(() => action(logger)).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private void Append(string key, object value)
    {
        _appended.Add(key);
        Logger.AppendKey(key, value);
    }
}
