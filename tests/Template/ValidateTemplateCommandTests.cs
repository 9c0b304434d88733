using System.Text.Json.Nodes;
using DataReliability.Dr.Commands;

namespace DataReliability.Template.Tests;

public class ValidateTemplateCommandTests
{
    private static readonly string Broken = Path.Combine(TheTemplate.Root, "tests", "Template", "Broken");

    [Fact]
    public async Task A_good_template_is_answered_with_0_and_its_rules()
    {
        var (code, output, _) = await RunAsync();

        Assert.Equal(ExitCodes.Right, code);
        Assert.Contains("✓ handlers", output);
        Assert.Contains("template.yaml keeps to", output);
    }

    [Fact]
    public async Task A_broken_one_is_answered_with_1_the_resource_and_the_mend()
    {
        var (code, output, _) = await RunAsync("--with", Path.Combine(Broken, "longer-than-its-lease.yaml"));

        Assert.Equal(ExitCodes.Wrong, code);
        Assert.Contains("✗ SweepRestores, line ", output);
        Assert.Contains("    set a Timeout shorter than LEASE_SECONDS  (leases)", output);
    }

    [Fact]
    public async Task Machines_get_JSON()
    {
        var (code, output, _) = await RunAsync("--with", Path.Combine(Broken, "unread-variable.yaml"), "--json");

        Assert.Equal(ExitCodes.Wrong, code);
        var fault = Assert.Single(JsonNode.Parse(output)!["faults"]!.AsArray());
        Assert.Equal(("environment", "SweepRestores"), ((string?)fault!["rule"], (string?)fault["resource"]));
        Assert.True((int)fault["line"]! > 1);
    }

    [Theory]
    [InlineData("nowhere.yaml", null, "nowhere.yaml can't be read")]
    [InlineData(null, "nowhere.yaml", "nowhere.yaml can't be read")]
    [InlineData(null, "../../reliability.json", "changes nothing")]
    public async Task What_can_not_be_read_is_a_mistake(string? file, string? change, string said)
    {
        var (code, _, errors) = await RunAsync([.. file is null ? Array.Empty<string>() : [file], .. change is null ? Array.Empty<string>() : ["--with", Path.Combine(Broken, "..", change)]]);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(said, errors);
    }

    [Theory]
    [InlineData(null, "can't be read")]
    [InlineData("[", "is no report of 'drill --json'")]
    [InlineData("{}", "no drill that went as it should")]
    public async Task Grants_are_recorded_from_drills_that_went_well(string? report, string said)
    {
        var file = Path.Combine(Path.GetTempPath(), $"drill-{Path.GetRandomFileName()}.json");
        if (report is not null)
            await File.WriteAllTextAsync(file, report, TestContext.Current.CancellationToken);
        try
        {
            var (code, _, errors) = await RunAsync("--record", file);

            Assert.Equal(ExitCodes.Usage, code);
            Assert.Contains(said, errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task What_is_no_template_is_told_with_its_line()
    {
        var file = Path.Combine(Path.GetTempPath(), $"template-{Path.GetRandomFileName()}.yaml");
        await File.WriteAllTextAsync(file, "Resources:\n  Queue: [", TestContext.Current.CancellationToken);
        try
        {
            var (code, output, _) = await RunAsync(file);

            Assert.Equal(ExitCodes.Wrong, code);
            Assert.Contains("line 3, column 1", output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(["validate-template", .. arguments], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
