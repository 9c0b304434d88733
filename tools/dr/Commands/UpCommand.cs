using System.CommandLine;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr up</c>.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on loopback.",
            DefaultValueFactory = _ => 0,
            CustomParser = result => OptionRules.Number(result, "--port", 0, 65535),
            HelpName = "PORT, or 0 for a free one",
        };
        var speed = SpeedOption.Create(60);
        var command = new DocumentedCommand(
            "up",
            "Brings the stack of template.yaml up on this machine, with four ledgers to look after, until Ctrl-C.",
            ("up", "on a free port; it prints what to paste for psql and the AWS CLI"),
            ("up --port 4566 --speed 10", "on that port, schedules and AWS ten times as fast as they are"))
        {
            port, speed,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new LocalCloudSettings { Port = parsed.GetValue(port), Speed = parsed.GetValue(speed) },
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LocalCloudSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var root = RunRoot.OfThisUser();
        foreach (var line in await new Leftovers(root).RemoveAsync(cancellationToken))
            await output.WriteLineAsync($"removed {line}");

        var run = root.Claim("up", TimeProvider.System.GetUtcNow());
        try
        {
            await output.WriteLineAsync("Bringing up LocalCloud and four ledgers...");
            await using var cloud = await LocalCloudRun.StartAsync(run, settings, new LineProgress(output), cancellationToken);
            await using var fleet = new LedgerFleet(cloud.Access.Rds, cloud.StackName, TimeProvider.System);
            await fleet.CreateAsync(cancellationToken);
            await fleet.FillAsync(cancellationToken);
            await output.WriteLineAsync(Welcome(cloud, settings, fleet));
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await output.WriteLineAsync("Taking down...");
        }
        finally
        {
            await Leftovers.RemoveAsync(run.Path, CancellationToken.None);
        }

        return ExitCodes.Right;
    }

    private static string Welcome(LocalCloudRun cloud, LocalCloudSettings settings, LedgerFleet fleet)
    {
        var databases = string.Join("\n", fleet.Connections.Select(database => $"  {database.Key,-14} {database.Value.Uri}"));
        return
            $"""

            LocalCloud is up at {cloud.Endpoint} at speed {settings.Speed:0.#}. For the AWS CLI and any SDK:

              export AWS_ENDPOINT_URL={cloud.Endpoint.ToString().TrimEnd('/')} AWS_REGION={cloud.Region} AWS_DEFAULT_REGION={cloud.Region} AWS_ACCESS_KEY_ID=person AWS_SECRET_ACCESS_KEY=person

            The ledgers, as their owner opens them:

            {databases}

            Take a snapshot, and the schedule of PlanSnapshotValidations finds it:

              aws rds create-db-snapshot --db-instance-identifier ledger-eu --db-snapshot-identifier ledger-eu-1
              aws rds describe-db-instances --query 'DBInstances[].[DBInstanceIdentifier,DBInstanceStatus]'

            What SNS sent, what was called, what may go wrong: $AWS_ENDPOINT_URL/_local/messages, /_local/calls, /_local/faults.
            In another terminal: dr show, dr evidence, dr down. Ctrl-C stops everything.
            """;
    }
}
