using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DataReliability.Simulator;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr simulate</c>.</summary>
internal static class SimulateCommand
{
    private const int Most = 1_000_000;

    public static Command Create()
    {
        var seeds = new Option<int>("--seeds")
        {
            Description = $"How many seeds to run, 1 to {Most}.",
            DefaultValueFactory = _ => 100,
            CustomParser = result => OptionRules.Number(result, "--seeds", 1, Most),
            HelpName = "NUMBER",
        };
        var from = new Option<ulong>("--from")
        {
            Description = "The first seed.",
            DefaultValueFactory = _ => 1,
            CustomParser = result => OptionRules.Number(result, "--from", 0UL, ulong.MaxValue),
            HelpName = "SEED",
        };
        var days = new Option<double>("--days")
        {
            Description = "Bad days of each seed, 0.1 to 10000; the calm days that all has to end well in come on top.",
            DefaultValueFactory = _ => 3,
            CustomParser = result => OptionRules.Number(result, "--days", 0.1, 10_000.0),
            HelpName = "NUMBER",
        };
        var faults = new Option<double>("--faults")
        {
            Description = "How many times as often as usual things go wrong, 0 to 100.",
            DefaultValueFactory = _ => 1,
            CustomParser = result => OptionRules.Number(result, "--faults", 0.0, 100.0),
            HelpName = "NUMBER",
        };
        var names = CapabilityList.All.Select(capability => capability.Name).ToList();
        var capabilities = new Option<string[]>("--capability")
        {
            Description = $"Simulate this capability only; may be repeated. Capabilities: {string.Join(", ", names)}.",
            HelpName = "CAPABILITY",
        };
        capabilities.OneOf(names);
        var history = new Option<bool>("--history") { Description = "Print the whole history of each seed, also where all invariants hold." };

        var command = new DocumentedCommand(
            "simulate",
            "Runs the whole system through bad days on virtual time, from seeds, and checks what always has to hold.",
            ("simulate", "a hundred seeds of three days"),
            ("simulate --seeds 10000", "ten thousand, on all cores"),
            ("simulate --from 42 --seeds 1 --history", "one seed, and all that happens in it"))
        {
            seeds, from, days, faults, capabilities, history,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var first = new SimulationOptions(parsed.GetValue(from))
            {
                Days = parsed.GetValue(days),
                FaultFactor = parsed.GetValue(faults),
                Capabilities = CapabilityList.Of(parsed.GetValue(capabilities) ?? []) ?? CapabilityList.All,
            };
            return Task.FromResult(Run(first, parsed.GetValue(seeds), parsed.GetValue(history), parsed.InvocationConfiguration, cancellationToken));
        });
        return command;
    }

    private static int Run(SimulationOptions first, int seeds, bool history, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var totals = new SimulationTotals();
        var clock = Stopwatch.StartNew();
        var shown = TimeSpan.Zero;
        // One seed keeps one core busy and waits for nothing.
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, seeds, parallel, index =>
        {
            var options = first with { Seed = first.Seed + (ulong)index, KeepsHistory = history };
            var result = Simulation.Run(options);
            // The same again, and noted this time.
            if (result.Broken is not null && !history)
                result = Simulation.Run(options with { KeepsHistory = true });
            lock (totals)
            {
                totals.Add(result);
                if (result.Broken is not null || history)
                    console.Output.WriteLine(result.Report(history ? null : 80));
                if (clock.Elapsed - shown < TimeSpan.FromSeconds(5))
                    return;
                shown = clock.Elapsed;
                console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{totals.Seeds} of {seeds} seeds, {totals.Broken.Count} broken, {Throughput(totals, clock)}"));
            }
        });

        console.Output.Write(totals.Text());
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s on {Environment.ProcessorCount} cores: {Throughput(totals, clock)}"));
        return totals.Broken.Count == 0 ? ExitCodes.Right : ExitCodes.Wrong;
    }

    // A core that others use as well gives less than a second of processor time in a second.
    private static string Throughput(SimulationTotals totals, Stopwatch clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"{totals.Days / clock.Elapsed.TotalSeconds / Environment.ProcessorCount:0.0} simulated days a second and core, {totals.Days / Environment.CpuUsage.TotalTime.TotalSeconds:0.0} a second of processor time");
}
