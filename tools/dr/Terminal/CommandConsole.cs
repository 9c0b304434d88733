using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>The console behind a command's output.</summary>
public static class CommandConsole
{
    /// <summary>A terminal with colours where the output is one, and neither NO_COLOR nor TERM speak against it; plain lines
    /// that are never wrapped everywhere else: in a pipe, in a file, in a test.</summary>
    /// <param name="output">Where the command writes.</param>
    public static IAnsiConsole On(TextWriter output)
    {
        var isTerminal = IsTerminal(output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
            console.Profile.Width = 10_000;
        return console;
    }

    /// <summary>Whether the output is this process's terminal.</summary>
    public static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
}
