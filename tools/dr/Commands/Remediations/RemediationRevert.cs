using System.CommandLine;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;
using DataReliability.Dr.Workflows;

namespace DataReliability.Dr.Commands.Remediations;

/// <summary><c>dr remediation revert</c>.</summary>
internal static class RemediationRevert
{
    public static Command Create()
    {
        var name = RemediationArgument.Create();
        var yes = new Option<bool>("--yes") { Description = "Does not ask. Needed where there is no terminal." };
        var loss = new Option<bool>("--accept-loss") { Description = "Accepts what is lost for good by it, such as older backups." };
        var state = new StateOptions();
        var command = new DocumentedCommand(
            "revert",
            "Undoes a remediation: records that the value is to be as it was before. The stack's functions change it within minutes, past the same guards and freezes.",
            ("remediation revert db-ABC-1", "says what would be changed, and asks"),
            ("remediation revert db-ABC-1 --yes", "does not ask"),
            ("remediation revert db-ABC-3 --yes --accept-loss", "also where backups are deleted by it"))
        { name, yes, loss };
        state.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var cloud = state.Open(parsed);
            var id = RemediationArgument.Parse(parsed.GetRequiredValue(name))!.Value;
            return await RunAsync(cloud, id, parsed.GetValue(yes), parsed.GetValue(loss), parsed.InvocationConfiguration, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CloudState cloud, WorkflowId id, bool yes, bool acceptsLoss, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var reverter = RemediationReverters.Of(cloud);
        var offered = await reverter.OfferAsync(id, cancellationToken);
        if (offered is not RevertOffer.Ready offer)
        {
            await console.Error.WriteLineAsync($"dr: {((RevertOffer.Refused)offered).Reason}");
            return ExitCodes.Wrong;
        }

        var lines = new Lines(CommandConsole.On(console.Output));
        lines.Write("resource", offer.State.Target.Arn);
        lines.Write("change", offer.Change.ToString());
        lines.Write("CLI", offer.Cli);
        lines.Write("loses", offer.Change.Loss, "red");
        if (offer.Change.Loss is not null && !acceptsLoss)
            throw new UsageException("undoing it loses something for good: say --accept-loss to accept that");
        if (!yes && !Asks(console))
            throw new UsageException("nobody can be asked here: say --yes to undo it");
        if (!yes && !await AgreesAsync(console, cancellationToken))
            return ExitCodes.Wrong;
        if (await reverter.StartAsync(offer, acceptsLoss, "a person, by dr remediation revert,", cancellationToken) is not { } started)
        {
            await console.Error.WriteLineAsync("dr: another remediation of the same resource was started meanwhile: try again when it has ended");
            return ExitCodes.Wrong;
        }

        await console.Output.WriteLineAsync($"{started} is planned: 'dr remediation show {started.Split('/')[^1]}' tells how it goes");
        return ExitCodes.Right;
    }

    private static bool Asks(InvocationConfiguration console) => CommandConsole.IsTerminal(console.Output) && !Console.IsInputRedirected;

    private static async Task<bool> AgreesAsync(InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await console.Output.WriteAsync("Undo it? Write yes: ");
        return string.Equals(await Console.In.ReadLineAsync(cancellationToken), "yes", StringComparison.Ordinal);
    }
}
