using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

public class HubTests
{
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
}
