using System.CommandLine;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>dr fault clear</c>.</summary>
internal static class FaultClearCommand
{
    public static Command Create()
    {
        var cloud = new CloudOptions();
        var ids = new Argument<string[]>("id") { Description = "Which, as 'dr fault list' names them.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Clears every fault." };
        var command = new DocumentedCommand(
            "clear", "Takes faults back, and undoes what lasts.",
            ("fault clear fault-1", "takes that one back"), ("fault clear --all", "takes all back"))
        { ids, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(ids) is { Length: > 0 }))
                result.AddError("say which faults, or --all.");
        });
        cloud.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var pages = cloud.Open(parsed);
            try
            {
                foreach (var id in parsed.GetValue(all) ? new string?[] { null } : parsed.GetValue(ids) ?? [])
                {
                    await pages.ClearAsync(id, cancellationToken);
                    await parsed.InvocationConfiguration.Output.WriteLineAsync($"cleared {id ?? "all faults"}");
                }

                return ExitCodes.Right;
            }
            catch (FaultRefusedException e)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"dr: {e.Message}");
                return ExitCodes.Wrong;
            }
        });
        return command;
    }
}
