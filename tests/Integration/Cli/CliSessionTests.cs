using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud;
using Npgsql;

namespace DataReliability.Integration.Tests.Cli;

/// <summary>Real clients accept LocalCloud: the AWS CLI, boto3 with its waiters, and a PostgreSQL client.</summary>
public class CliSessionTests
{
    private const string Template = """
        Resources:
          Reader:
            Type: AWS::IAM::Role
            Properties:
              RoleName: reader
              AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: sts:AssumeRole, Condition: { StringEquals: { sts:ExternalId: hush } } }] }

        """;

    [Fact]
    public async Task A_session_of_the_cli_makes_uses_and_reaches_everything()
    {
        if (await RunAsync("import awscli, boto3", null) is not { Code: 0 }) Assert.Skip("python3 with awscli and boto3 is absent: pip install awscli boto3");
        var folder = Directory.CreateTempSubdirectory("cli-");
        // The engines run as a user of their own, who must be able to get there.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "template.yaml"), Template, TestContext.Current.CancellationToken);
            await using var host = await LocalCloudHost.StartAsync(new LocalCloudOptions
            {
                ProjectDirectory = folder.FullName,
                RunDirectory = Path.Combine(folder.FullName, "run"),
                Speed = 60,
            }, null, TestContext.Current.CancellationToken);
            var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Cli", "session.py"), TestContext.Current.CancellationToken);
            var (code, output, errors) = (await RunAsync(script, host.Endpoint))!.Value;
            Assert.True(code == 0, $"the session failed: {errors}{output}");
            var endpoint = JsonNode.Parse(output)!;
            await using var connection = new NpgsqlConnection($"Host={endpoint["Address"]};Port={endpoint["Port"]};Username=boss;Password=correct-horse;Database=shop;SSL Mode=Require;Pooling=false;Timeout=60");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("SELECT current_database()", connection);
            Assert.Equal("shop", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output, string Errors)?> RunAsync(string script, Uri? endpoint)
    {
        var info = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add("-");
        foreach (var (name, value) in new[]
        {
            ("AWS_ACCESS_KEY_ID", "person"), ("AWS_SECRET_ACCESS_KEY", "person"), ("AWS_DEFAULT_REGION", "eu-west-1"), ("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_PAGER", ""),
            ("AWS_CONFIG_FILE", "/dev/null"), ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"), ("AWS_ENDPOINT_URL", endpoint?.ToString().TrimEnd('/') ?? ""),
        }) info.Environment[name] = value;
        try
        {
            using var process = Process.Start(info)!;
            await process.StandardInput.WriteAsync(script);
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
