using DataReliability.Dr.Templates;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

public class TemplateChangeTests
{
    private const string Template =
        """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { Tags: [{ Name: a, Value: 1 }, { Name: b, Value: !Ref Other }] } }
        """;

    [Theory]
    [InlineData("Set: { 'Resources.Queue.Properties.Tags[b].Value': 2 }", "\"Value\":2}]")]
    [InlineData("Set: { 'Resources.Queue.Properties.Tags[0].Value': !Ref Queue }", "{\"Name\":\"a\",\"Value\":{\"Ref\":\"Queue\"}}")]
    [InlineData("Set: { 'Resources.Queue.Properties.Name': q }", "\"Name\":\"q\"")]
    [InlineData("Remove: ['Resources.Queue.Properties.Tags[a]']", "\"Tags\":[{\"Name\":\"b\",\"Value\":{\"Ref\":\"Other\"}}]")]
    [InlineData("Remove: [Resources.Queue.Properties]", "{\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"}}}")]
    public void A_change_is_made_where_its_path_leads(string change, string holds) =>
        Assert.Contains(holds, YamlToJson.Read(TemplateChange.Read("change", change).ApplyTo(Template))!.ToJsonString());

    [Theory]
    [InlineData("Set: { Resources.Topic.Properties.Name: x }", "Resources.Topic.Properties.Name leads nowhere: the template has no Topic there")]
    [InlineData("Remove: [Resources.Queue.Condition]", "the template has no Condition there")]
    [InlineData("Set: { 'Resources.Queue.Properties.Tags[c].Value': 2 }", "the template has no c there")]
    public void A_path_that_leads_nowhere_is_named(string change, string said) => Assert.Contains(
        said, Assert.Throws<FormatException>(() => TemplateChange.Read("change", change).ApplyTo(Template)).Message);

    [Theory]
    [InlineData("Says: nothing", "changes nothing: write Set")]
    [InlineData("Set: [", "change: line ")]
    public void What_is_no_change_is_refused(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => TemplateChange.Read("change", text)).Message);
}
