using System.CommandLine;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;
using DataReliability.Dr.Up;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr up</c>.</summary>
internal static class UpCommand
{
    private const string Manual = "manual";
    private const string Running = "running";

    public static Command Create()
    {
        var port = new Option<int?>("--port")
        {
            Description = "The port on loopback. Without it: a free one, or that of the last time where a directory keeps it.",
            CustomParser = result => OptionRules.Number(result, "--port", 0, 65535),
            HelpName = "PORT, or 0 for a free one",
        };
        var speed = SpeedOption.Create(new UpOptions().Speed);
        var clock = new Option<string>("--clock")
        {
            Description = $"{Running}: time passes. {Manual}: it stands still until somebody advances it at /_local/clock.",
            DefaultValueFactory = _ => Running,
            HelpName = "CLOCK",
        };
        clock.OneOf([Running, Manual]);
        var directory = new Option<string?>("--directory")
        {
            Description = "Keeps databases, data and all that is under way in this folder; the next 'dr up' with it goes on, even after kill -9.",
            HelpName = "DIR",
        };
        directory.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var said }] && string.IsNullOrWhiteSpace(said))
                result.AddError("--directory is empty: name a folder, new or empty or one that 'dr up' made.");
        });
        var fleet = new Option<int?>("--fleet")
        {
            Description = "Adds so many instances of metadata only, with clusters, snapshots, parameter groups and tables in proportion and all sorts of settings: for scans.",
            CustomParser = result => OptionRules.Number(result, "--fleet", 1, FleetPlan.Largest),
            HelpName = "N",
        };
        var json = JsonOption.Create("endpoints, passwords and the environment, once it is up,");
        var command = new DocumentedCommand(
            "up",
            "Brings the stack of template.yaml up on this machine with three databases to look after, until Ctrl-C.",
            ("up", "on a free port; it prints what to paste for psql and the AWS CLI"),
            ("up --port 4566 --speed 10", "on that port, schedules and AWS ten times as fast as they are"),
            ("up --directory /var/tmp/dr", "keeps all of it there; the same line goes on with it"),
            ("up --fleet 1000", "with 1,202 instances, 100 clusters and 1,632 snapshots besides, for 'dr scan' to judge"),
            ("up --clock manual", "time passes only when it is told to"),
            ("up --json | jq -r '.databases[].endpoints[].psql'", "for machines; progress goes to standard error"))
        {
            port, speed, clock, directory, fleet, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(clock) is { Tokens: [{ Value: Manual }] } && result.GetResult(speed) is { Implicit: false })
                result.AddError("--speed says how fast time passes and --clock manual that it stands still: leave one of them out.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new UpOptions
            {
                Port = parsed.GetValue(port),
                Speed = parsed.GetValue(speed),
                ManualClock = parsed.GetValue(clock) == Manual,
                Directory = parsed.GetValue(directory),
                Fleet = parsed.GetValue(fleet),
                Json = parsed.GetValue(json),
            };
            var console = parsed.InvocationConfiguration;
            var runner = new UpRunner(
                RunRoot.OfThisUser(), ConsoleDisplay.On(options.Json ? console.Error : console.Output), console.Output, TimeProvider.System);
            return runner.RunAsync(options, cancellationToken);
        });
        return command;
    }
}
