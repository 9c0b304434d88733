using DataReliability.Dr.Templates;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

/// <summary>Every way in which a template of ours was, or might be, broken: each a change to the checked-in one, with what
/// the check says of it.</summary>
public class BrokenTemplateTests
{
    private static readonly string Folder = Path.Combine(TheTemplate.Root, "tests", "Template", "Broken");
    private static readonly string Whole = File.ReadAllText(TheTemplate.File);

    public static TheoryData<string> Changes => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_is_refused_with_what_mends_it(string file)
    {
        var (says, report) = Check(file);

        Assert.Contains(report.Faults, fault => fault.ToString().Contains(says, StringComparison.Ordinal));
        Assert.All(report.Faults, fault => Assert.All([fault.Resource, fault.Mend, fault.Rule], Assert.NotEmpty));
    }

    [Fact]
    public void Every_rule_has_a_template_that_breaks_it()
    {
        var broken = Changes.SelectMany(file => Check(file.Data).Report.Faults).Select(fault => fault.Rule).ToHashSet();

        Assert.Empty(TemplateRules.All.Select(rule => rule.Name).Except(broken));
    }

    private static (string Says, TemplateReport Report) Check(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var says = YamlToJson.Read(text)?["Says"]?.ToString() ?? throw new InvalidOperationException($"{file} has no Says: write what the check answers");
        return (says, TheTemplate.Check(TemplateChange.Read(file, text).ApplyTo(Whole)));
    }
}
