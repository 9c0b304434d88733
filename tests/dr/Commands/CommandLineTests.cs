using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Tests.Commands;

public class CommandLineTests
{
    [Theory]
    [InlineData("drilll", "Unrecognized command or argument 'drilll'")]
    [InlineData("drill --bogus", "Unrecognized command or argument '--bogus'")]
    [InlineData("", "Required command was not provided")]
    [InlineData("drill --only nothing", "'nothing' not recognized")]
    [InlineData("drill --fault fire", "'fire' not recognized")]
    [InlineData("drill --speed 0", "--speed is 0: say a number from 1 to 1000.")]
    [InlineData("drill --speed 1001", "--speed is 1001")]
    [InlineData("drill --speed fast", "'fast'")]
    [InlineData("drill --json /nowhere/at/all/report.json", "the folder /nowhere/at/all does not exist")]
    [InlineData("up --port 70000", "--port is 70000: say a number from 0 to 65535.")]
    [InlineData("show", "Required argument missing")]
    [InlineData("show snapshot-validation", "write kind/key")]
    [InlineData("evidence x --endpoint-url nowhere", "--endpoint-url is nowhere: say a URL")]
    public async Task Mistakes_are_named_and_answered_with_2(string line, string message)
    {
        var (code, output, errors) = await RunAsync(line);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(message, errors);
        Assert.Contains("--help", errors);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("drill --help")]
    [InlineData("up --help")]
    [InlineData("down --help")]
    [InlineData("show --help")]
    [InlineData("evidence --help")]
    public async Task Help_tells_the_exit_codes(string line)
    {
        var (code, output, errors) = await RunAsync(line);

        Assert.Equal(ExitCodes.Right, code);
        Assert.Contains("Exit codes: 0 all is right", output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Help_of_the_drill_names_its_chapters_and_faults()
    {
        var (_, output, _) = await RunAsync("drill --help");

        Assert.Contains("Chapters: snapshots", output);
        Assert.Contains("lost-events", output);
    }

    [Theory]
    [InlineData("show snapshot-validation/none --endpoint-url http://127.0.0.1:9")]
    [InlineData("evidence none --endpoint-url http://127.0.0.1:9")]
    public async Task State_of_nothing_that_runs_is_a_matter_of_the_environment(string line)
    {
        var (code, _, errors) = await RunAsync(line);

        Assert.Equal(ExitCodes.Environment, code);
        Assert.Contains("--table", errors);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
