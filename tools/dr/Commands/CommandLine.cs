using System.CommandLine;
using System.Runtime.InteropServices;
using DataReliability.Dr.Drill.Chapters;

namespace DataReliability.Dr.Commands;

/// <summary>The command line: what may be said, and what a mistake is answered with.</summary>
public static class CommandLine
{
    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>An <see cref="ExitCodes">exit code</see>.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>As <see cref="RunAsync(string[])"/>, with other places for help and mistakes.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync($"dr: {error.Message}");
            await errors.WriteLineAsync($"Try: dr {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCodes.Usage;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            var settings = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
                Error = errors,
            };
            return await parsed.InvokeAsync(settings, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await errors.WriteLineAsync("dr: interrupted");
            return ExitCodes.Interrupted;
        }
        catch (EnvironmentException e)
        {
            await errors.WriteLineAsync($"dr: {e.Message}");
            return ExitCodes.Environment;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true; // we end by ourselves, once everything is taken down
            stop.Cancel();
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand($"DataReliability on this machine.\n\n{ExitCodes.Help}");
        root.Subcommands.Add(DrillCommand.Create(ChapterList.All));
        root.Subcommands.Add(UpCommand.Create());
        root.Subcommands.Add(DownCommand.Create());
        root.Subcommands.Add(ShowCommand.Create());
        root.Subcommands.Add(EvidenceCommand.Create());
        foreach (var command in root.Subcommands)
            command.Description += $"\n\n{ExitCodes.Help}";
        return root;
    }
}
