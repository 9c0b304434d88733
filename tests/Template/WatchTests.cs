using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

/// <summary>What tells people that DataReliability itself is in trouble.</summary>
public class WatchTests
{
    private static readonly List<TemplateResource> Alarms = [.. TheTemplate.OfType("AWS::CloudWatch::Alarm")];

    public static TheoryData<string> Functions => [.. TheTemplate.Evaluated.Functions.Select(function => function.LogicalId)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_is_watched_for_errors_throttles_and_its_time_out(string function)
    {
        var name = TheTemplate.Evaluated.Functions.Single(one => one.LogicalId == function).Name;
        var watched = Alarms.SelectMany(Metrics)
            .Where(metric => (string?)metric["Namespace"] == "AWS/Lambda" && Value(metric, "FunctionName") == name)
            .Select(metric => (string)metric["MetricName"]!);

        Assert.Superset(new HashSet<string> { "Errors", "Throttles", "Duration" }, watched.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_schedule_that_goes_silent_is_an_alarm(string function)
    {
        var definition = TheTemplate.Evaluated.Functions.Single(one => one.LogicalId == function);
        if (!definition.Triggers.OfType<ScheduleTrigger>().Any())
            return;

        var heartbeat = Assert.Single(Alarms, alarm =>
            (string?)alarm.Properties["MetricName"] == "Heartbeat" && Value(alarm.Properties, "FunctionName") == definition.Name);
        Assert.Equal(
            ("breaching", "LessThanThreshold", definition.Environment["POWERTOOLS_SERVICE_NAME"]),
            ((string?)heartbeat.Properties["TreatMissingData"], (string?)heartbeat.Properties["ComparisonOperator"], Value(heartbeat.Properties, "Service")));
    }

    [Fact]
    public void Every_alarm_reaches_a_person_by_way_of_the_fallback_topic()
    {
        var fallback = TheTemplate.Evaluated.Resources["Fallback"].PhysicalId;

        Assert.All(Alarms, alarm =>
        {
            Assert.Equal(fallback, (string?)Assert.Single(alarm.Properties["AlarmActions"]!.AsArray()));
            Assert.Equal(fallback, (string?)Assert.Single(alarm.Properties["OKActions"]!.AsArray()));
        });
    }

    [Fact]
    public void The_dashboard_is_JSON_that_shows_every_alarm()
    {
        var dashboard = Assert.Single(TheTemplate.OfType("AWS::CloudWatch::Dashboard"));
        var widgets = JsonNode.Parse((string)dashboard.Properties["DashboardBody"]!)!["widgets"]!.AsArray();

        var shown = widgets.Where(widget => (string?)widget!["type"] == "alarm")
            .SelectMany(widget => widget!["properties"]!["alarms"]!.AsArray())
            .Select(alarm => (string)alarm!);
        Assert.Equal(Alarms.Select(alarm => alarm.Arn).Order(), shown.Order());
    }

    [Fact]
    public void The_hub_hears_of_alarms_once_it_is_named()
    {
        const string Bus = "arn:aws:events:eu-west-1:210987654321:event-bus/reliability";
        var template = new TemplateReader
        {
            StackName = "data-reliability",
            ParameterOverrides = new Dictionary<string, string> { ["HubEventBusArn"] = Bus, ["HubAccountId"] = "210987654321" },
        }.ReadFile(TheTemplate.File);

        Assert.DoesNotContain("ToHub", TheTemplate.Evaluated.Resources.Keys);
        Assert.Equal(Bus, (string?)Assert.Single(template.Resources["ToHub"].Properties["Targets"]!.AsArray())!["Arn"]);
        Assert.Contains("DomainEventsPolicy", template.Resources.Keys);
    }

    private static IEnumerable<JsonNode> Metrics(TemplateResource alarm) => alarm.Properties["Metrics"] is JsonArray queries
        ? queries.Select(query => query!["MetricStat"]?["Metric"]).OfType<JsonNode>()
        : [alarm.Properties];

    private static string? Value(JsonNode metric, string dimension) =>
        (string?)(metric["Dimensions"] as JsonArray ?? []).FirstOrDefault(one => (string?)one!["Name"] == dimension)?["Value"];
}
