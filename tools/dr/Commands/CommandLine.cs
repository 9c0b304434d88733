using System.CommandLine;
using System.Runtime.InteropServices;
using DataReliability.Dr.Commands.Faults;
using DataReliability.Dr.Commands.Remediations;
using DataReliability.Dr.Drill.Chapters;

namespace DataReliability.Dr.Commands;

/// <summary>The command line: what may be said, and what a mistake is answered with.</summary>
public static class CommandLine
{
    private static readonly IReadOnlyList<(string Name, Func<Command> Create)> Commands =
    [
        ("drill", () => DrillCommand.Create(ChapterList.All)),
        ("up", UpCommand.Create),
        ("down", DownCommand.Create),
        ("show", ShowCommand.Create),
        ("evidence", EvidenceCommand.Create),
        ("fault", FaultCommand.Create),
        ("policy", PolicyCommand.Create),
        ("controls", ControlsCommand.Create),
        ("validate-template", ValidateTemplateCommand.Create),
        ("completion", CompletionCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("scan", ScanCommand.Create),
        ("remediation", RemediationCommand.Create),
    ];

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>An <see cref="ExitCodes">exit code</see>.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>As <see cref="RunAsync(string[])"/>, with other places for help and mistakes.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Create(args.FirstOrDefault()).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in Messages(parsed))
                await errors.WriteLineAsync($"dr: {message}");
            await errors.WriteLineAsync($"Try: dr {Path(parsed.CommandResult.Command)}--help");
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
        catch (UsageException e)
        {
            await errors.WriteLineAsync($"dr: {e.Message}");
            return ExitCodes.Usage;
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

    /// <summary>All commands.</summary>
    internal static RootCommand Create() => Create(null);

    /// <summary>The command of a name; all of them where there is none of it. What only others need is not loaded.</summary>
    private static RootCommand Create(string? name)
    {
        var root = new RootCommand("DataReliability on this machine: try it, watch it, check what deploys.");
        var named = Commands.Where(command => command.Name == name).ToList();
        foreach (var (_, create) in named.Count > 0 ? named : Commands)
            root.Subcommands.Add(create());
        CommandHelp.AddTo(root);
        return root;
    }

    // A word that is none hides the command that it should have been: say that, and not that a command is missing.
    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
            return parsed.Errors.Select(error => error.Message);
        var commands = OptionRules.Or([.. command.Subcommands.Select(child => child.Name)]);
        return parsed.UnmatchedTokens is [var word, ..]
            ? [$"'{word}' is no command of dr{(command is RootCommand ? "" : $" {command.Name}")}: say {commands}."]
            : [$"which command? Say {commands}."];
    }

    private static string Path(Command command) => command is RootCommand
        ? ""
        : string.Concat(command.Parents.OfType<Command>().Take(1).Select(Path)) + command.Name + " ";
}
