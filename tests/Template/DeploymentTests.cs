namespace DataReliability.Template.Tests;

public class DeploymentTests
{
    public static TheoryData<string> Projects => [.. TheTemplate.Evaluated.Functions.Select(function => function.CodeUri).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task What_deploys_is_built_with_the_real_packages(string project)
    {
        var (code, output) = await CheckAsync(project, "-p:AwsPackages=nuget");

        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("-p:AwsPackages=standin")]
    [InlineData("-p:AwsPackages=nuget", "-p:AwsPackagesMissing=AWSSDK.RDS")]
    public async Task Stand_ins_are_never_deployed(params string[] properties)
    {
        var (code, output) = await CheckAsync("functions/SnapshotValidation", properties);

        Assert.NotEqual(0, code);
        Assert.Contains("publish with -p:AwsPackages=nuget and none missing", output);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_deploying_tool_is_told_to_take_the_real_packages(string project) => Assert.Contains(
        "-p:AwsPackages=nuget", File.ReadAllText(Path.Combine(TheTemplate.Root, project, "aws-lambda-tools-defaults.json")));

    private static Task<(int Code, string Output)> CheckAsync(string project, params string[] properties) => Tool.RunAsync(
        "dotnet", ["msbuild", Path.Combine(TheTemplate.Root, project), "-t:RefuseToDeployStandIns", "-nodeReuse:false", .. properties]);
}
