using System.CommandLine;
using System.Diagnostics;
using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Tests.Commands;

public class CompletionTests
{
    [Theory]
    [InlineData("dr dr", "drill")]
    [InlineData("dr drill --fault ", "throttle")]
    [InlineData("dr show --kind snap", "snapshot-validation")]
    [InlineData("dr up --", "--directory")]
    [InlineData("dr up --clock ", "manual")]
    [InlineData("dr fault inject thr", "throttle")]
    [InlineData("dr completion b", "bash")]
    public async Task Words_are_offered_where_they_may_stand(string typed, string offered)
    {
        using var output = new StringWriter();

        // As the shell's function says it; only this program's own name differs in a test.
        var line = RootCommand.ExecutableName + typed[2..];
        await CommandLine.RunAsync([$"[suggest:{line.Length}]", line], output, TextWriter.Null);

        Assert.Contains(offered, output.ToString().Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "-n")]
    public async Task The_script_is_one_that_its_shell_takes(string shell, string check)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCodes.Right, await CommandLine.RunAsync(["completion", shell], output, TextWriter.Null));
        var file = Path.Combine(Path.GetTempPath(), $"completion-{Path.GetRandomFileName()}");
        await File.WriteAllTextAsync(file, output.ToString(), TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(shell, [check, file]) { UseShellExecute = false, RedirectStandardError = true })!;
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{shell} is not installed");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
