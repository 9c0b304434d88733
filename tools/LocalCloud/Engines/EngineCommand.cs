using System.Diagnostics;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Runs a program to its end.</summary>
internal static class EngineCommand
{
    /// <summary>Runs a program as the engines' user; whatever files it makes are that user's.</summary>
    /// <exception cref="IOException">The program failed; the message holds what it wrote.</exception>
    public static Task<string> RunAsUserAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync("setpriv", ["--pdeathsig", "KILL", .. EngineUser.SetprivOptions, "--", program, .. arguments], "/", cancellationToken);

    /// <summary>Runs a program as this process's user and answers its output.</summary>
    /// <exception cref="IOException">The program failed; the message holds what it wrote.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string workingDirectory, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = await ProcessSpawner.StartAsync(start);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new IOException($"{program} ended with {process.ExitCode}: {await errors}{await output}".Trim());
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
