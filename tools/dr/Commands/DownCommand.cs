using System.CommandLine;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr down</c>.</summary>
internal static class DownCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var command = new Command("down", "Stops a running 'dr up', and removes what killed ones left behind.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var root = RunRoot.OfThisUser();
            var stopped = 0;
            foreach (var (directory, record) in root.List())
            {
                if (record is not { Command: "up", Owner.IsAlive: true })
                    continue;
                stopped++;
                await output.WriteLineAsync(await StopAsync(directory, record.Owner, cancellationToken));
            }

            var removed = await new Leftovers(root).RemoveAsync(cancellationToken);
            foreach (var line in removed)
                await output.WriteLineAsync($"removed {line}");
            if (stopped + removed.Count == 0)
                await output.WriteLineAsync("Nothing is running, and nothing was left behind.");
            return ExitCodes.Right;
        });
        return command;
    }

    private static async Task<string> StopAsync(string directory, ProcessIdentity owner, CancellationToken cancellationToken)
    {
        if (await owner.AskToEndAsync(Patience, cancellationToken))
            return $"stopped {directory}";
        await owner.KillAsync(cancellationToken);
        return $"killed process {owner.Pid}, which did not stop within {Patience.TotalSeconds:0} s";
    }
}
