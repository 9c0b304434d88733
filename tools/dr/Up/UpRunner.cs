using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Fleets;
using DataReliability.RdsModel.Fleets;
using Npgsql;

namespace DataReliability.Dr.Up;

/// <summary>The frame of a <c>dr up</c>: brings LocalCloud up with its databases, or back, tells what to paste, waits to be stopped,
/// and takes everything down but what a directory keeps.</summary>
/// <param name="root">Where runs have their folders.</param>
/// <param name="display">Where progress is shown.</param>
/// <param name="output">Where what is up is told.</param>
/// <param name="time">The clock.</param>
internal sealed class UpRunner(RunRoot root, IDrillDisplay display, TextWriter output, TimeProvider time)
{
    // What RDS takes minutes for passes in a few steps.
    private static readonly TimeSpan ManualStep = TimeSpan.FromSeconds(30);

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>0.</returns>
    public async Task<int> RunAsync(UpOptions options, CancellationToken cancellationToken)
    {
        var kept = options.Directory is { } directory ? KeptDirectory.Open(directory, root, time.GetUtcNow()) : null;
        var steps = new StepLog(display, time);
        display.Heading("DataReliability on this machine", options.ManualClock ? "the clock stands still until somebody advances it" : $"speed {options.Speed:0.#}");
        await steps.RunAsync("Remove what killed runs left behind", async () =>
        {
            var removed = await new Leftovers(root).RemoveAsync(cancellationToken);
            return StepOutcome.WellWith(removed.Count == 0 ? "nothing" : $"{removed.Count} processes and folders");
        });
        var run = root.Claim("up", time.GetUtcNow(), kept?.Path);
        try
        {
            await RunAsync(run, kept, options, steps, cancellationToken);
        }
        finally
        {
            await Leftovers.RemoveAsync(run.Path, CancellationToken.None);
            display.Say(kept is null
                ? "Stopped; nothing is left behind."
                : $"Stopped. Its databases and all that was under way are in {kept.Path}: dr up --directory {kept.Path} goes on.");
        }

        return ExitCodes.Right;
    }

    private async Task RunAsync(RunDirectory run, KeptDirectory? kept, UpOptions options, StepLog steps, CancellationToken cancellationToken)
    {
        LocalCloudRun? started = null;
        await steps.RunAsync(kept is { IsNew: false } ? $"Bring back what {kept.Path} keeps" : "Bring up LocalCloud", async () =>
        {
            started = await LocalCloudRun.StartAsync(run, Settings(kept, options), new LineProgress(display.Say), cancellationToken);
            return StepOutcome.WellWith(started.Endpoint.ToString());
        });
        await using var cloud = started!;
        kept?.Save(kept.Record with { Port = cloud.Endpoint.Port });
        await using var fleet = new LedgerFleet(
            cloud.Access.Rds, cloud.StackName, time, LedgerDatabase.OfUp, options.ManualClock ? token => cloud.Local.AdvanceAsync(ManualStep, token) : null);
        var password = kept?.Record.Password ?? LedgerFleet.NewPassword();
        if (kept is { Record.Filled: true })
            await FindAsync(fleet, password, steps, cancellationToken);
        else
            await MakeAsync(fleet, password, steps, cancellationToken);
        var size = options.Fleet ?? kept?.Record.Fleet;
        kept?.Save(kept.Record with { Filled = true, Fleet = size });
        FleetSummary? besides = null;
        if (size is { } databases)
        {
            await steps.RunAsync("Add a fleet of metadata only", async () =>
            {
                besides = await cloud.AddFleetAsync(new FleetPlan(databases), account: null, region: null, cancellationToken);
                return StepOutcome.WellWith($"{besides.Instances:N0} instances, {besides.Clusters:N0} clusters, {besides.Snapshots:N0} snapshots");
            });
        }

        var report = new UpFacts(run, kept, options, cloud, fleet, besides, password).Report();
        if (options.Json)
            await output.WriteLineAsync(JsonText.Indent(JsonSerializer.Serialize(report, UpJson.Default.UpReport)));
        else
            new UpText(CommandConsole.On(output)).Write(report);
        await output.FlushAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        display.Say("Stopping...");
    }

    private static async Task MakeAsync(LedgerFleet fleet, string password, StepLog steps, CancellationToken cancellationToken)
    {
        try
        {
            await steps.RunAsync("Create a Multi-AZ instance, an Aurora cluster of three and a single-AZ instance", async () =>
            {
                await fleet.CreateAsync(cancellationToken, password);
                return StepOutcome.WellWith(string.Join(", ", fleet.Connections.Keys));
            });
            await steps.RunAsync("Fill them with organisations, invoices and payments", async () =>
                StepOutcome.WellWith($"{await fleet.FillAsync(cancellationToken):N0} rows, and customers who go on paying"));
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            throw new EnvironmentException($"the databases can't be made: {e.Message}", e);
        }
    }

    private static Task FindAsync(LedgerFleet fleet, string password, StepLog steps, CancellationToken cancellationToken) =>
        steps.RunAsync("Find its databases", async () =>
        {
            await fleet.FindAsync(password, cancellationToken);
            fleet.StartWriting();
            return StepOutcome.WellWith(fleet.Sights.Count == 0
                ? "none is left"
                : $"{string.Join(", ", fleet.Sights.Select(sight => sight.Value.IsAvailable ? sight.Key : $"{sight.Key} ({sight.Value.Status})"))}, and customers who go on paying");
        });

    private static LocalCloudSettings Settings(KeptDirectory? kept, UpOptions options) => new()
    {
        Port = options.Port ?? (kept?.Record.Port is { } last && IsFree(last) ? last : 0),
        Speed = options.Speed,
        ManualClock = options.ManualClock,
        Files = kept?.Cloud,
        KeepFiles = kept is not null,
    };

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
