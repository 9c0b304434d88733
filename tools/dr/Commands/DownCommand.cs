using System.CommandLine;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr down</c>.</summary>
internal static class DownCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var named = RunOption.Create();
        var all = new Option<bool>("--all") { Description = "Stops every 'dr up' of yours." };
        var command = new DocumentedCommand(
            "down",
            "Stops a running 'dr up', and removes what killed ones left behind. What a --directory keeps stays.",
            ("down", "stops the one that runs; where several do, lists them"),
            ("down --run run-4711-1", "stops that one"),
            ("down --all", "stops all of yours"))
        { named, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(named) is not null && result.GetValue(all))
                result.AddError("--run names one and --all means every one: leave one of them out.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            RunRoot.OfThisUser(), parsed.GetValue(named), parsed.GetValue(all), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RunRoot root, string? named, bool all, TextWriter output, CancellationToken cancellationToken)
    {
        var running = RunningUp.List(root);
        var chosen = all ? running : RunningUp.Choose(running, named) is { } one ? [one] : [];
        foreach (var run in chosen)
            await output.WriteLineAsync(await StopAsync(run, cancellationToken));
        var removed = await new Leftovers(root).RemoveAsync(cancellationToken);
        foreach (var line in removed)
            await output.WriteLineAsync($"removed {line}");
        if (chosen.Count + removed.Count == 0)
            await output.WriteLineAsync("Nothing is running, and nothing was left behind.");
        return ExitCodes.Right;
    }

    private static async Task<string> StopAsync(RunningUp run, CancellationToken cancellationToken)
    {
        var kept = run.Record.Keeps is { } directory ? $"; dr up --directory {directory} goes on where it left off" : "";
        if (await run.Record.Owner.AskToEndAsync(Patience, cancellationToken))
            return $"stopped {run.Name}{kept}";
        await run.Record.Owner.KillAsync(cancellationToken);
        return $"killed process {run.Record.Owner.Pid} of {run.Name}, which did not stop within {Patience.TotalSeconds:0} s{kept}";
    }
}
