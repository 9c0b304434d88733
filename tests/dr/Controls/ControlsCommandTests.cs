using System.Text.Json;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Tests.Controls;

public class ControlsCommandTests
{
    [Fact]
    public async Task The_list_names_every_control()
    {
        var (code, output, _) = await RunAsync("controls list");
        Assert.Equal(ExitCodes.Right, code);
        Assert.All(ControlCatalogue.Metadata.Values, control => Assert.Matches($"(?m)^{control.Id} +{control.Severity} +", output));
        Assert.Contains($"{ControlCatalogue.All.Count} controls", output);
    }

    [Fact]
    public async Task The_list_can_be_cut_to_a_severity_and_a_framework()
    {
        var (_, output, _) = await RunAsync("controls list --severity critical --framework FSBP --json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["RDS.1", "RDS.2"], json.RootElement.EnumerateArray().Select(control => control.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_control_is_explained_whatever_the_case_of_its_id()
    {
        var (code, output, _) = await RunAsync("controls explain dr.2");
        Assert.Equal(ExitCodes.Right, code);
        Assert.Contains("DR.2  Snapshot validated within its tier's cadence", output);
        Assert.Contains("DBInstance.LastValidation  dynamodb:GetItem", output);
        Assert.Contains("NIST 800-53 r5  CP-4, CP-9(1)", output);
    }

    [Fact]
    public async Task A_control_is_explained_to_machines_and_as_a_page()
    {
        var (_, machine, _) = await RunAsync("controls explain RDS.1 --json");
        using var json = JsonDocument.Parse(machine);
        Assert.Equal("Critical", json.RootElement.GetProperty("severity").GetString());
        Assert.Equal("rds:DescribeDBSnapshotAttributes", json.RootElement.GetProperty("reads")[1].GetProperty("call").GetString());
        var (_, page, _) = await RunAsync("controls explain RDS.1 --markdown");
        Assert.StartsWith("# RDS.1: Snapshot not shared with everyone\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_that_does_not_exist_is_not_found()
    {
        var (code, output, errors) = await RunAsync("controls explain RDS.18");
        Assert.Equal((ExitCodes.Wrong, ""), (code, output));
        Assert.Contains("there is no control RDS.18", errors);
    }

    [Fact]
    public async Task Two_forms_at_once_make_no_sense()
    {
        var (code, _, errors) = await RunAsync("controls list --json --markdown");
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("leave one of them out", errors);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(line.Split(' '), output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
