using System.Text.RegularExpressions;

namespace DataReliability.Template.Tests;

/// <summary>Every line for the AWS CLI that our documents ask people to type, as the CLI reads it: operations, options and
/// their values. Nothing is called. Skipped where the CLI is absent.</summary>
public partial class AwsLinesTests
{
    private const string Reads =
        """
        import contextlib, io, shlex, sys
        from awscli.clidriver import create_clidriver

        driver = create_clidriver()
        # Operations that write a file take no skeleton: these get as far as the endpoint, where nobody listens.
        for line in sys.argv[1:]:
            said = io.StringIO()
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                try:
                    code = driver.main(shlex.split(line)[1:] + (["--endpoint-url", "http://127.0.0.1:9"] if " lambda invoke " in line else ["--generate-cli-skeleton", "input"]))
                except SystemExit as refused:
                    code = refused.code
            if code and "Could not connect to the endpoint" not in said.getvalue():
                print(line, said.getvalue())
        """;

    [Fact]
    public async Task The_CLI_understands_every_one()
    {
        if ((await Tool.RunAsync("python3", ["-c", "import awscli"])).Code != 0)
            Assert.Skip("the AWS CLI for Python is not installed");
        var lines = Lines().ToList();
        Assert.True(lines.Count > 10, $"{lines.Count} lines were found: their form has changed, change the pattern.");

        var (code, output) = await Tool.RunAsync("python3", ["-c", Reads, .. lines]);

        Assert.Equal((0, ""), (code, output));
    }

    // Version 1 reads payloads as they are and does not know the option by which version 2 is told to.
    private static IEnumerable<string> Lines() => Directory.EnumerateFiles(Path.Combine(TheTemplate.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(TheTemplate.Root, "README.md"))
        .SelectMany(file => Line().Matches(Continuation().Replace(File.ReadAllText(file), " ")).Select(match => match.Groups["line"].Value.Trim()))
        .Select(line => Placeholder().Replace(line, "arn:aws:sns:eu-west-1:111122223333:given").Replace("--cli-binary-format raw-in-base64-out ", "", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    // A line of a block, or the part of a sentence in backticks, that has an operation and an option.
    [GeneratedRegex(@"(?:^\s+|`)(?<line>aws [a-z-]+ [a-z-]+ --[^`\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\\\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Continuation();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();
}
