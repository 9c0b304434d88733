using System.Reflection;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

public class HandlerTests
{
    public static TheoryData<string> Functions => [.. TheTemplate.Evaluated.Functions.Select(function => function.LogicalId)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Handler_is_a_method_of_the_assembly_that_is_deployed(string logicalId)
    {
        var parts = Function(logicalId).Handler.Split("::");

        Assert.Equal(3, parts.Length);
        var type = Assembly.Load(parts[0]).GetType(parts[1]);
        Assert.True(type is not null, $"{parts[0]} has no type {parts[1]}");
        Assert.True(type.GetMethod(parts[2]) is not null, $"{parts[1]} has no method {parts[2]}");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Handler_is_at_most_127_characters(string logicalId) =>
        Assert.InRange(Function(logicalId).Handler.Length, 1, 127);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Code_is_a_project_that_builds_the_assembly_of_the_handler(string logicalId)
    {
        var function = Function(logicalId);
        var project = Path.Combine(TheTemplate.Root, function.CodeUri, function.Assembly.Split('.')[^1] + ".csproj");

        Assert.True(File.Exists(project), $"there is no {project}");
    }

    [Fact]
    public void Every_function_of_the_code_is_in_the_template()
    {
        var deployed = TheTemplate.Evaluated.Functions.Select(function => function.Handler.Split("::")[1]).Order();
        var written = TheTemplate.Evaluated.Functions.Select(function => function.Assembly).Distinct()
            .SelectMany(assembly => Assembly.Load(assembly).GetExportedTypes())
            .Where(type => type.Name.EndsWith("_Generated", StringComparison.Ordinal))
            .Select(type => type.FullName!)
            .Order();

        Assert.Equal(written, deployed);
    }

    private static FunctionDefinition Function(string logicalId) =>
        TheTemplate.Evaluated.Functions.Single(function => function.LogicalId == logicalId);
}
