using DataReliability.Dr.Templates;

namespace DataReliability.Template.Tests;

public class TheTemplateTests
{
    [Fact]
    public void It_keeps_to_every_rule()
    {
        var report = TheTemplate.Check(File.ReadAllText(TheTemplate.File));

        Assert.True(report.Faults.Count == 0, string.Join('\n', report.Faults.Select(fault => $"line {fault.Line}: {fault} ({fault.Rule})")));
        Assert.Equal(TemplateRules.All.Count, report.Rules.Count);
    }
}
