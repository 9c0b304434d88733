using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataReliability.ComplianceScan;
using DataReliability.DomainEvents;
using DataReliability.Hosting.Metering;
using DataReliability.Remediation;
using DataReliability.SnapshotValidation;

namespace DataReliability.Template.Tests;

/// <summary>The metrics that functions write, those that the template watches, and those that docs/metrics.md lists.</summary>
public partial class MetricTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(TheTemplate.Root, "docs", "metrics.md"));

    public static TheoryData<string> Watched => [.. Alarms().Concat(Widgets()).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_metric_is_listed_and_none_besides()
    {
        var written = Catalogue().Select(metric => $"| `{metric.Name}` | {metric.Unit} | {metric.Says} |").Order(StringComparer.Ordinal).ToList();
        var listed = Row().Matches(Document).Select(match => match.Value.TrimEnd()).Order(StringComparer.Ordinal).ToList();

        Assert.True(written.SequenceEqual(listed), $"write into docs/metrics.md:\n{string.Join('\n', written.Except(listed))}\nand take out:\n{string.Join('\n', listed.Except(written))}");
    }

    [Fact]
    public void No_two_metrics_share_a_name() =>
        Assert.Empty(Catalogue().GroupBy(metric => metric.Name).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [MemberData(nameof(Watched))]
    public void What_alarms_and_the_dashboard_watch_is_written(string name) => Assert.Contains(name, Catalogue().Select(metric => metric.Name));

    [Fact]
    public void Every_alarm_is_explained()
    {
        var alarms = TheTemplate.OfType("AWS::CloudWatch::Alarm").Select(alarm => alarm.LogicalId);

        Assert.All(alarms, alarm => Assert.Contains($"| `{alarm}` |", Document));
    }

    [Fact]
    public void Metrics_are_written_by_way_of_the_catalogue_alone()
    {
        var others = Directory.EnumerateFiles(Path.Combine(TheTemplate.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(".AddMetric(", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(["Metric.cs"], others);
    }

    private static IEnumerable<Metric> Catalogue() => new[] { typeof(WorkflowMetrics), typeof(ValidationMetrics), typeof(EventMetrics), typeof(ScanMetrics), typeof(RemediationMetrics) }
        .Select(type => type.Assembly)
        .SelectMany(assembly => assembly.GetExportedTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(Metric))
        .Select(field => (Metric)field.GetValue(null)!);

    private static IEnumerable<string> Alarms() => TheTemplate.OfType("AWS::CloudWatch::Alarm")
        .SelectMany(alarm => (alarm.Properties["Metrics"]?.AsArray() ?? [])
            .Select(query => query!["MetricStat"]?["Metric"])
            .Append(alarm.Properties))
        .Where(metric => (string?)metric?["Namespace"] == "DataReliability")
        .Select(metric => (string)metric!["MetricName"]!);

    private static IEnumerable<string> Widgets() => TheTemplate.OfType("AWS::CloudWatch::Dashboard")
        .SelectMany(dashboard => JsonNode.Parse((string)dashboard.Properties["DashboardBody"]!)!["widgets"]!.AsArray())
        .SelectMany(widget => widget!["properties"]!["metrics"]?.AsArray() ?? [])
        .Where(metric => (string?)metric![0] == "DataReliability")
        .Select(metric => (string)metric![1]!);

    [GeneratedRegex(@"^\| `\w+` \| (Count|Seconds) \|.*$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
