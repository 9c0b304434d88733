using System.CommandLine;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("workflow") { Description = "kind/key, such as snapshot-validation/01j8xk3v." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !WorkflowId.TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is no workflow: write kind/key, such as snapshot-validation/01j8xk3v.");
        });
        var state = new StateOptions();
        var command = new Command("show", "Shows a workflow: its record and its timeline.") { id };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            return await RunAsync(
                WorkflowId.Parse(parsed.GetRequiredValue(id)), cloud.Workflows, cloud.Table, parsed.InvocationConfiguration, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        WorkflowId id, IWorkflowStore store, string table, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.LoadAsync(id, cancellationToken) is not { } record)
            {
                await console.Error.WriteLineAsync($"dr: there is no workflow {id} in {table}");
                return ExitCodes.Wrong;
            }

            await console.Output.WriteLineAsync(WorkflowText.Of(record));
        }
        catch (UndecodableRecordException e)
        {
            await console.Error.WriteLineAsync($"dr: the record can't be read: {e.Message}. Its timeline:");
        }

        foreach (var entry in await store.ReadTimelineAsync(id, cancellationToken))
            await console.Output.WriteLineAsync(WorkflowText.Of(entry));
        return ExitCodes.Right;
    }
}
