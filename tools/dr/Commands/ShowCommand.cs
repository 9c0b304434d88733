using System.CommandLine;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("workflow")
        {
            Description = "kind/key, such as snapshot-validation/01j8xk3v. Without it, workflows are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !WorkflowId.TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is no workflow: write kind/key, such as snapshot-validation/01j8xk3v; 'dr show' lists them.");
        });
        var json = JsonOption.Create("the record, its state and its timeline, or the list,");
        var raw = new Option<bool>("--state") { Description = "Prints the state as it is stored as well." };
        var (state, filter) = (new StateOptions(), new FilterOptions());
        var command = new DocumentedCommand(
            "show",
            "Shows a workflow: what it is about, where it stands, what it waits for, and its timeline. Without a workflow: lists them.",
            ("show", "lists the workflows of the running 'dr up', the newest first"),
            ("show --open --database ledger-eu", "lists what is under way for one database"),
            ("show snapshot-validation/01j8xk3v", "shows one"),
            ("show snapshot-validation/01j8xk3v --json | jq .state", "shows what it knows, for machines"),
            ("show --table data-reliability-Table-1ABC --region eu-west-1", "lists those of a deployment"))
        { id, json, raw };
        filter.AddTo(command);
        state.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(id) is { Tokens.Count: > 0 } && filter.Given(result) is { } given)
                result.AddError($"{given} picks from the list: leave it out, or the workflow.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            var console = parsed.InvocationConfiguration;
            return parsed.GetValue(id) is { } name
                ? await ShowAsync(WorkflowId.Parse(name), cloud, parsed.GetValue(json), parsed.GetValue(raw), console, cancellationToken)
                : await WorkflowListing.WriteAsync(cloud, filter.Read(parsed), filter.Limit(parsed), parsed.GetValue(json), console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ShowAsync(
        WorkflowId id, CloudState cloud, bool json, bool raw, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var text = new WorkflowText(CommandConsole.On(console.Output), TimeProvider.System.GetUtcNow());
        WorkflowRecord? record;
        try
        {
            record = await cloud.Workflows.LoadAsync(id, cancellationToken);
        }
        catch (UndecodableRecordException e)
        {
            await console.Error.WriteLineAsync($"dr: the record can't be read: {e.Message}. Its timeline:");
            var left = await cloud.Workflows.ReadTimelineAsync(id, cancellationToken);
            if (json)
                await console.Output.WriteLineAsync(JsonText.Indent(WorkflowJsonText.Timeline(left).ToJsonString()));
            else
                text.Write(left);
            return ExitCodes.Wrong;
        }

        if (record is null)
        {
            await console.Error.WriteLineAsync($"dr: there is no workflow {id} in {cloud.Table}; 'dr show' lists those that there are");
            return ExitCodes.Wrong;
        }

        var timeline = await cloud.Workflows.ReadTimelineAsync(id, cancellationToken);
        if (json)
        {
            await console.Output.WriteLineAsync(JsonText.Indent(WorkflowJsonText.Whole(record, timeline).ToJsonString()));
            return ExitCodes.Right;
        }

        text.Write(record);
        if (raw)
            text.WriteState(record);
        text.Write(timeline);
        return ExitCodes.Right;
    }
}
