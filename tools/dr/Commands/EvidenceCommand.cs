using System.CommandLine;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr evidence</c>.</summary>
internal static class EvidenceCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The evidence, as the drill and the events name it." };
        var state = new StateOptions();
        var command = new Command("evidence", "Shows what a validation ran, what it saw and how long that took.") { id };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            var name = parsed.GetRequiredValue(id);
            var console = parsed.InvocationConfiguration;
            if (await cloud.Documents.GetAsync("evidence", name, cancellationToken) is { } found)
            {
                await console.Output.WriteLineAsync(JsonText.Indent(found.Json));
                return ExitCodes.Right;
            }

            await console.Error.WriteLineAsync($"dr: there is no evidence {name} in {cloud.Table}");
            return ExitCodes.Wrong;
        });
        return command;
    }
}
