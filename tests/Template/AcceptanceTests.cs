namespace DataReliability.Template.Tests;

/// <summary>What AWS's own tools say of the template. Skipped where they are absent.</summary>
public class AcceptanceTests
{
    private const string Transform =
        """
        import sys
        from samtranslator.translator.transform import transform
        from samtranslator.yaml_helper import yaml_parse

        class Policies:
            def load(self):
                prefix = "arn:aws:iam::aws:policy/service-role/"
                return {name: prefix + name for name in ("AWSLambdaBasicExecutionRole", "AWSLambdaVPCAccessExecutionRole")}

        template = yaml_parse(open(sys.argv[1]).read())
        for resource in template["Resources"].values():
            if resource["Type"] == "AWS::Serverless::Function":
                resource["Properties"]["CodeUri"] = "s3://bucket/key"
        print(len(transform(template, {}, Policies())["Resources"]), "resources")
        """;

    [Fact]
    public async Task Cfn_lint_accepts_it() =>
        await AcceptsAsync("cfn-lint", ["--regions", "eu-west-1", "--", TheTemplate.File]);

    [Fact]
    public async Task The_SAM_translator_accepts_it()
    {
        if ((await Tool.RunAsync("python3", ["-c", "import samtranslator"])).Code != 0)
            Assert.Skip("the SAM translator for Python is not installed");

        await AcceptsAsync("python3", ["-c", Transform, TheTemplate.File]);
    }

    private static async Task AcceptsAsync(string tool, string[] arguments)
    {
        var (code, output) = await Tool.RunAsync(tool, arguments);
        if (code == -1)
            Assert.Skip($"{tool} is not installed");
        Assert.True(code == 0, $"{tool}: {output}");
    }
}
