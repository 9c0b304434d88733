using System.CommandLine;
using System.Text.Json;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr evidence</c>.</summary>
internal static class EvidenceCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The evidence, as the drill and the events name it: the key of the validation." };
        var json = JsonOption.Create("the evidence as it is stored,");
        var state = new StateOptions();
        var command = new DocumentedCommand(
            "evidence",
            "Shows what a validation proved: its verdict, every check, what was measured and what became of the restore.",
            ("evidence ledger-eu-mm20f9qfy81r7n0k", "shows it for people"),
            ("evidence ledger-eu-mm20f9qfy81r7n0k --json", "prints it as it is stored"))
        { id, json };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            // Whoever copies the workflow's whole name means its evidence.
            var name = parsed.GetRequiredValue(id).Split('/')[^1];
            var console = parsed.InvocationConfiguration;
            if (await cloud.Documents.GetAsync(ValidationFiling.Evidence, name, cancellationToken) is not { } found)
            {
                await console.Error.WriteLineAsync($"dr: there is no evidence {name} in {cloud.Table}: a validation files it when it ends; 'dr show' lists them");
                return ExitCodes.Wrong;
            }

            if (!parsed.GetValue(json) && Read(found.Json) is { } evidence)
                new EvidenceText(CommandConsole.On(console.Output)).Write(evidence);
            else
                await console.Output.WriteLineAsync(JsonText.Indent(found.Json));
            return ExitCodes.Right;
        });
        return command;
    }

    // Evidence outlives the versions of this program: what it can't read it prints as it is.
    private static ValidationEvidence? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SnapshotJson.Default.ValidationEvidence);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
