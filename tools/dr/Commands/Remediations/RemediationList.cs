using System.CommandLine;
using System.Text.Json;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands.Remediations;

/// <summary><c>dr remediation list</c>.</summary>
internal static class RemediationList
{
    public static Command Create()
    {
        var outcome = new Option<string?>("--outcome") { Description = "Only those that are planned, or ended so.", HelpName = "STATUS" };
        outcome.AcceptOnlyFromAmong(["planned", .. Enum.GetValues<RemediationOutcome>().Select(RemediationStatus.Of)]);
        var (json, state) = (JsonOption.Create("the records as they are stored, a list,"), new StateOptions());
        var command = new DocumentedCommand(
            "list",
            "Lists remediations, the newest first: what failed, what was changed from what to what, and how it ended.",
            ("remediation list", "lists those of the running 'dr up'"),
            ("remediation list --outcome failed", "those that failed"),
            ("remediation list --table data-reliability-Table-1ABC --region eu-west-1", "those of a deployment"))
        { outcome, json };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            var output = parsed.InvocationConfiguration.Output;
            var asked = parsed.GetValue(outcome);
            var filed = (await cloud.Documents.ListAsync(RemediationFiling.Records, "", cancellationToken))
                .Reverse()
                .Select(document => (document.Json, Record: JsonSerializer.Deserialize(document.Json, RemediationJson.Default.RemediationRecord)!))
                .Where(each => asked is null || each.Record.Status == asked)
                .ToList();
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonText.Indent($"[{string.Join(',', filed.Select(each => each.Json))}]"));
            else if (filed.Count == 0)
                await output.WriteLineAsync($"There are no remediations{(asked is null ? "" : $" that are {asked}")} in {cloud.Table}.");
            else
                new Lines(CommandConsole.On(output)).Table(["REMEDIATION", "PLANNED", "CONTROL", "RESOURCE", "STATUS", "CHANGE"], [.. filed.Select(each => Row(each.Record))]);
            return ExitCodes.Right;
        });
        return command;
    }

    private static IReadOnlyList<string> Row(RemediationRecord record) =>
    [
        record.Workflow.Split('/')[^1],
        Lines.Time(record.State.PlannedAt),
        record.State.Control,
        record.State.Target.Id,
        record.State.Reverts is null ? record.Status : $"{record.Status} (undoes {record.State.Reverts.Split('/')[^1]})",
        record.State.Change?.ToString() ?? record.Reason,
    ];
}
