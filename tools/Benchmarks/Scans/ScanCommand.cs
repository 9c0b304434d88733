using System.CommandLine;
using System.Globalization;
using DataReliability.Benchmarks.ColdStart;
using DataReliability.LocalCloud.Faults;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Benchmarks.Scans;

/// <summary><c>scan</c>: what a scan of a fleet takes, and how that grows with the fleet, as <c>dr scan</c> in a process of its own against
/// a LocalCloud in this one.</summary>
internal static class ScanCommand
{
    private const string Small = "eu-west-1";
    private const string Large = "eu-central-1";

    private static readonly Variant Compiled = new("published ReadyToRun", ["-p:PublishReadyToRun=true"]);
    private static readonly Variant Jit = new("published JIT", ["-p:PublishReadyToRun=false"]);

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How many scans of each; the medians are told.", DefaultValueFactory = _ => 3 };
        var size = new Option<int>("--size") { Description = "The instances of the small fleet; the large one has ten times as many.", DefaultValueFactory = _ => 1000 };
        var command = new Command("scan", "The calls, CPU, time and memory of compliance scans of two fleets.") { rounds, size };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(rounds), parsed.GetValue(size), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rounds, int size, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("scans-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            var publishing = new Publishing(Publishing.Root(), folder);
            var compiled = new ScanProcess(await publishing.PublishAsync("tools/dr", Compiled, cancellationToken), folder);
            var jit = new ScanProcess(await publishing.PublishAsync("tools/dr", Jit, cancellationToken), folder);
            await using var fleets = await ScannedFleets.StartAsync(folder, cancellationToken);
            var (small, large) = (new FleetPlan(size), new FleetPlan(size * 10));
            await fleets.AddAsync(small, Small, cancellationToken);
            await fleets.AddAsync(large, Large, cancellationToken);
            Console.WriteLine("| Fleet | Build | Calls | CPU s | wall s | peak MB |");
            Console.WriteLine("|---|---|---|---|---|---|");
            var few = await MeasureAsync(fleets, compiled, Small, rounds, cancellationToken);
            var plain = await MeasureAsync(fleets, jit, Small, rounds, cancellationToken);
            var many = await MeasureAsync(fleets, compiled, Large, rounds, cancellationToken);
            Row(Name(small), Compiled.Name, few);
            Row(Name(small), Jit.Name, plain);
            Row(Name(large), Compiled.Name, many);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| **large / small** | | **{(double)many.Total / few.Total:0.0}** | **{many.Cost.Cpu / few.Cost.Cpu:0.0}** | {many.Cost.Wall / few.Cost.Wall:0.0} | **{many.Cost.PeakMegabytes / few.Cost.PeakMegabytes:0.00}** |"));

            await fleets.DisturbAsync(service => new Fault(FaultKinds.Delay) { Service = service, Seconds = 0.05 }, cancellationToken);
            Row($"{Name(small)}, each call 50 ms later", Compiled.Name, await MeasureAsync(fleets, compiled, Small, 1, cancellationToken));
            await fleets.DisturbAsync(service => new Fault(FaultKinds.Throttle) { Service = service, PerSecond = 5 }, cancellationToken);
            Row($"{Name(small)}, throttled beyond 5 calls a second of each service", Compiled.Name, await MeasureAsync(fleets, compiled, Small, 1, cancellationToken));

            Console.WriteLine();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Calls of {Name(small)}: {string.Join(", ", few.Calls.OrderByDescending(call => call.Value).ThenBy(call => call.Key, StringComparer.Ordinal).Select(call => $"{call.Key} {call.Value}"))}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(
        ScannedFleets fleets, ScanProcess scan, string region, int rounds, CancellationToken cancellationToken)
    {
        var costs = new List<StartCost>();
        var calls = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            var before = await fleets.CallsAsync(cancellationToken);
            costs.Add(await scan.RunAsync(fleets.Endpoint, ScannedFleets.Account, region, cancellationToken));
            calls = (await fleets.CallsAsync(cancellationToken))
                .Select(call => KeyValuePair.Create(call.Key, call.Value - before.GetValueOrDefault(call.Key)))
                .Where(call => call.Value > 0)
                .ToDictionary(StringComparer.Ordinal);
        }

        return new Measured(
            new StartCost(Median(costs, cost => cost.Cpu), Median(costs, cost => cost.Wall), Median(costs, cost => cost.PeakMegabytes)), calls);
    }

    private static T Median<T>(List<StartCost> costs, Func<StartCost, T> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    private static void Row(string fleet, string build, Measured measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {fleet} | {build} | {measured.Total} | {measured.Cost.Cpu.TotalSeconds:0.0} | {measured.Cost.Wall.TotalSeconds:0.0} | {measured.Cost.PeakMegabytes:0} |"));

    private static string Name(FleetPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Instances:N0} instances, {plan.Clusters:N0} clusters, {plan.Snapshots:N0} snapshots ({plan.ManualSnapshots + plan.ManualClusterSnapshots:N0} manual), {plan.Tables:N0} tables");

    private sealed record Measured(StartCost Cost, IReadOnlyDictionary<string, long> Calls)
    {
        public long Total => Calls.Values.Sum();
    }
}
