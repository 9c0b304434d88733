using System.Text.Json;
using Amazon.Lambda.TestUtilities;
using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.StandIns.Powertools.Tests;

public sealed class MetricsTests : IDisposable
{
    private readonly IMetrics _metrics = new MetricsBuilder().WithNamespace("DataReliability").WithService("validation").Build();

    public void Dispose()
    {
        _metrics.SetRaiseOnEmptyMetrics(false);
        _metrics.SetCaptureColdStart(false);
        StandardOutput.Of(() => _metrics.Flush());
    }

    [Fact]
    public void A_flush_writes_one_embedded_metric_document()
    {
        var document = StandardOutput.JsonOf(() =>
        {
            _metrics.AddMetric("RestoreSeconds", 93.5, MetricUnit.Seconds);
            _metrics.AddDimension("Tier", "critical");
            _metrics.AddMetadata("Workflow", "w-1");
            _metrics.Flush();
        });

        var directive = Directive(document);
        Assert.Equal("DataReliability", directive.GetProperty("Namespace").GetString());
        Assert.Equal("""[["Service","Tier"]]""", directive.GetProperty("Dimensions").GetRawText());
        Assert.Equal("""[{"Name":"RestoreSeconds","Unit":"Seconds"}]""", directive.GetProperty("Metrics").GetRawText());
        Assert.True(document.GetProperty("_aws").GetProperty("Timestamp").GetInt64() > 1_700_000_000_000);
        Assert.Equal(93.5, document.GetProperty("RestoreSeconds").GetDouble());
        Assert.Equal("validation", document.GetProperty("Service").GetString());
        Assert.Equal("critical", document.GetProperty("Tier").GetString());
        Assert.Equal("w-1", document.GetProperty("Workflow").GetString());
    }

    [Fact]
    public void Values_of_one_name_go_out_as_a_series()
    {
        var document = StandardOutput.JsonOf(() =>
        {
            _metrics.AddMetric("Rows", 1, MetricUnit.Count);
            _metrics.AddMetric("Rows", 2, MetricUnit.Count);
            _metrics.Flush();
        });

        Assert.Equal("[1,2]", document.GetProperty("Rows").GetRawText());
    }

    [Fact]
    public void A_resolution_is_written_in_seconds()
    {
        var document = StandardOutput.JsonOf(() =>
        {
            _metrics.AddMetric("Scan", 5, MetricUnit.Megabytes, MetricResolution.High);
            _metrics.Flush();
        });

        Assert.Equal(
            """[{"Name":"Scan","Unit":"Megabytes","StorageResolution":1}]""",
            Directive(document).GetProperty("Metrics").GetRawText());
    }

    [Fact]
    public void A_flush_forgets_metrics_and_passing_dimensions()
    {
        var lines = StandardOutput.Of(() =>
        {
            _metrics.AddDimension("Tier", "critical");
            _metrics.AddMetric("Rows", 1);
            _metrics.Flush();
            _metrics.AddMetric("Lag", 2);
            _metrics.Flush();
        });

        using var second = JsonDocument.Parse(lines[1]);
        Assert.False(second.RootElement.TryGetProperty("Rows", out _));
        Assert.False(second.RootElement.TryGetProperty("Tier", out _));
        Assert.Equal("""[["Service"]]""", Directive(second.RootElement).GetProperty("Dimensions").GetRawText());
    }

    [Fact]
    public void The_hundred_and_first_metric_flushes_the_hundred_before_it()
    {
        var lines = StandardOutput.Of(() =>
        {
            for (var number = 0; number <= 100; number++)
                _metrics.AddMetric($"M{number}", number);
            _metrics.Flush();
        });

        Assert.Equal([100, 1], lines.Select(line => Directive(JsonDocument.Parse(line).RootElement).GetProperty("Metrics").GetArrayLength()));
    }

    [Fact]
    public void A_single_metric_has_its_own_namespace_and_dimensions()
    {
        var document = StandardOutput.JsonOf(() => _metrics.PushSingleMetric(
            "Restores",
            1,
            MetricUnit.Count,
            "Other",
            "sweeper",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Region"] = "eu-central-1" }));

        Assert.Equal("Other", Directive(document).GetProperty("Namespace").GetString());
        Assert.Equal("""[["Service","Region"]]""", Directive(document).GetProperty("Dimensions").GetRawText());
        Assert.Equal("sweeper", document.GetProperty("Service").GetString());
    }

    [Fact]
    public void A_cold_start_is_counted_by_function_where_asked_for()
    {
        var context = new TestLambdaContext { FunctionName = "plan" };

        var before = StandardOutput.Of(() => _metrics.CaptureColdStartMetric(context));
        _metrics.SetCaptureColdStart(true);
        var after = JsonDocument.Parse(StandardOutput.Of(() => _metrics.CaptureColdStartMetric(context))[^1]).RootElement;

        Assert.Empty(before);
        Assert.Equal(1, after.GetProperty("ColdStart").GetDouble());
        Assert.Equal("plan", after.GetProperty("FunctionName").GetString());
    }

    [Fact]
    public void An_empty_flush_warns_or_throws_as_set()
    {
        Assert.Contains("WARNING", Assert.Single(StandardOutput.Of(() => _metrics.Flush())), StringComparison.Ordinal);

        _metrics.SetRaiseOnEmptyMetrics(true);

        Assert.Throws<SchemaValidationException>(() => _metrics.Flush());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_metric_needs_a_name(string name) => Assert.Throws<ArgumentNullException>(() => _metrics.AddMetric(name, 1));

    [Fact]
    public void A_negative_metric_is_refused() => Assert.Throws<ArgumentException>(() => _metrics.AddMetric("Rows", -1));

    private static JsonElement Directive(JsonElement document) => document.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0];
}
