using System.CommandLine;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands.Remediations;

/// <summary><c>dr remediation show</c>.</summary>
internal static class RemediationShow
{
    public static Command Create()
    {
        var name = RemediationArgument.Create();
        var (json, state) = (JsonOption.Create("what it knows, as it is stored,"), new StateOptions());
        var command = new DocumentedCommand(
            "show",
            "Shows a remediation: before and after, the line of the AWS CLI that makes the change, and its timeline.",
            ("remediation show db-ABC-1", "shows it for people"),
            ("remediation show db-ABC-1 --json | jq -r .cli", "prints the line of the AWS CLI"))
        { name, json };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            var console = parsed.InvocationConfiguration;
            var id = RemediationArgument.Parse(parsed.GetRequiredValue(name))!.Value;
            if (await cloud.Workflows.LoadAsync(id, cancellationToken) is not { } record)
            {
                await console.Error.WriteLineAsync($"dr: there is no {id} in {cloud.Table}; 'dr remediation list' lists those that there are");
                return ExitCodes.Wrong;
            }

            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonText.Indent(record.State));
            else
                Write(id, RemediationWorkflow.Read(record.State), await cloud.Workflows.ReadTimelineAsync(id, cancellationToken), console.Output);
            return ExitCodes.Right;
        });
        return command;
    }

    private static void Write(WorkflowId id, RemediationState state, IReadOnlyList<TimelineEntry> timeline, TextWriter output)
    {
        var lines = new Lines(CommandConsole.On(output));
        var status = RemediationStatus.Of(state);
        lines.Write("id", id.ToString());
        lines.Write("status", status, Lines.Colour(status));
        lines.Write("resource", state.Target.Arn);
        lines.Write("control", $"{state.Control}, mended by {state.Remediation}");
        lines.Write("undoes", state.Reverts);
        lines.Write("change", state.Change?.ToString());
        lines.Write("loses", state.Change?.Loss);
        lines.Write("CLI", state.Cli);
        lines.Write("before", state.Before);
        lines.Write("after", state.After);
        foreach (var entry in timeline)
            lines.Text($"{Lines.Time(entry.At)}  {entry.Status,-10}  {entry.Text}");
    }
}
