using System.CommandLine;
using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Tests.Commands;

public class CommandLineTests
{
    [Theory]
    [InlineData("drilll", "dr: 'drilll' is no command of dr: say drill, up, down")]
    [InlineData("policy chek", "dr: 'chek' is no command of dr policy: say check.")]
    [InlineData("policy", "dr: which command? Say check.")]
    [InlineData("drill --bogus", "Unrecognized command or argument '--bogus'")]
    [InlineData("", "dr: which command? Say drill, up, down")]
    [InlineData("drill --only nothing", "--only is nothing: say snapshots, sweeping, compliance or remediation.")]
    [InlineData("drill --fault fire", "--fault is fire: say throttle, lost-events or crash.")]
    [InlineData("drill --speed 0", "--speed is 0: say a number from 1 to 1000.")]
    [InlineData("drill --speed 1001", "--speed is 1001")]
    [InlineData("drill --speed fast", "--speed is fast: say a number from 1 to 1000.")]
    [InlineData("drill --json /nowhere/at/all/report.json", "the folder /nowhere/at/all does not exist")]
    [InlineData("up --port 70000", "--port is 70000: say a number from 0 to 65535.")]
    [InlineData("up --port http", "--port is http: say a number from 0 to 65535.")]
    [InlineData("up --clock stopped", "--clock is stopped: say running or manual.")]
    [InlineData("up --clock manual --speed 10", "--speed says how fast time passes and --clock manual that it stands still: leave one of them out.")]
    [InlineData("up --directory", "Required argument missing")]
    [InlineData("up --speed 0", "--speed is 0: say a number from 1 to 1000.")]
    [InlineData("down --all --run x", "leave one of them out")]
    [InlineData("show --limit none", "--limit is none: say a number from 1 to 10000.")]
    [InlineData("show snapshot-validation/1 --open", "--open picks from the list")]
    [InlineData("completion tcsh", "the shell is tcsh: say bash, zsh or fish.")]
    [InlineData("evidence", "Required argument missing")]
    [InlineData("show snapshot-validation", "write kind/key")]
    [InlineData("evidence x --endpoint-url nowhere", "--endpoint-url is nowhere: say a URL")]
    [InlineData("scan --region eu-west-1 --format html,pdf --out x", "--format is pdf: say html, csv, json, ocsf or asff.")]
    [InlineData("scan --control RDS.1,RDS.999", "--control is RDS.999: no control is called that.")]
    [InlineData("scan --fail-on bad", "--fail-on is bad: say low, medium, high or critical.")]
    [InlineData("scan --endpoint-url nowhere", "--endpoint-url is nowhere: say a URL")]
    public async Task Mistakes_are_named_and_answered_with_2(string line, string message)
    {
        var (code, output, errors) = await RunAsync(line);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(message, errors);
        Assert.Contains("--help", errors);
        Assert.Empty(output);
    }

    public static TheoryData<string> Commands => [.. Lines(CommandLine.Create(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_gives_examples_and_the_exit_codes(string line)
    {
        var (code, output, errors) = await RunAsync(line + " --help");

        Assert.Equal(ExitCodes.Right, code);
        Assert.Contains("Exit codes: 0 all is right", output);
        Assert.Contains($"Examples:{Environment.NewLine}  dr ", output);
        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Examples_are_lines_that_dr_understands(string line)
    {
        var (_, output, _) = await RunAsync(line + " --help");

        var examples = output.Split(Environment.NewLine).SkipWhile(l => l != "Examples:").Skip(1).TakeWhile(l => l.Length > 0).ToList();
        Assert.All(examples, example =>
        {
            var typed = example.Split("  ", StringSplitOptions.RemoveEmptyEntries)[0].Split(['|', '<'])[0];
            Assert.Empty(CommandLine.Create().Parse(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]).Errors);
        });
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

    private static IEnumerable<string> Lines(Command command, string line) =>
        command.Subcommands.SelectMany(child => Lines(child, $"{line} {child.Name}")).Prepend(line);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
