using System.Text.RegularExpressions;

namespace DataReliability.Template.Tests;

public partial class EnvironmentTests
{
    // Read by the Powertools themselves.
    private static readonly string[] ReadByPackages = ["POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE", "POWERTOOLS_LOG_LEVEL"];

    private static readonly string[] SetByLambda = ["LAMBDA_TASK_ROOT"];

    [Fact]
    public void Every_variable_that_is_set_is_read()
    {
        var set = TheTemplate.Evaluated.Functions.SelectMany(function => function.Environment.Keys).Distinct();

        Assert.Empty(set.Except(ReadByPackages).Except(Read()));
    }

    [Fact]
    public void Every_variable_that_is_read_is_set()
    {
        var set = TheTemplate.Evaluated.Functions.SelectMany(function => function.Environment.Keys);

        Assert.Empty(Read().Except(ReadByPackages).Except(SetByLambda).Except(set));
    }

    private static List<string> Read() => Directory
        .EnumerateFiles(Path.Combine(TheTemplate.Root, "functions"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
        .SelectMany(file => Variable().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["name"].Value)
        .Distinct()
        .ToList();

    [GeneratedRegex("\"(?<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
