using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DataReliability.Dr.Commands;

/// <summary>Help as System.CommandLine writes it, then examples and exit codes.</summary>
internal sealed class CommandHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives it to a command line.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new CommandHelp((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = Examples(parseResult.CommandResult.Command).ToList();
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            var width = examples.Max(example => example.Line.Length);
            foreach (var (line, does) in examples)
                output.WriteLine($"  dr {line.PadRight(width)}  {does}");
            output.WriteLine();
        }

        output.WriteLine(ExitCodes.Help);
        return code;
    }

    // A command that only groups others shows theirs.
    private static IEnumerable<(string Line, string Does)> Examples(Command command) => command is DocumentedCommand { Examples.Count: > 0 } documented
        ? documented.Examples
        : command.Subcommands.SelectMany(child => Examples(child).Take(1));
}
