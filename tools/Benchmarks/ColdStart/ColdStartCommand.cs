using System.CommandLine;
using System.Globalization;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary><c>coldstart</c>: the shipped build of the functions against the plain one, in turns, so that the noise of a busy
/// machine falls on both.</summary>
internal static class ColdStartCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How many starts of each.", DefaultValueFactory = _ => 20 };
        var command = new Command("coldstart", "The CPU, time and memory of a cold start: ReadyToRun and a trimmed composite against plain JIT.") { rounds };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(rounds), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("coldstart-").FullName;
        try
        {
            var publishing = new Publishing(Publishing.Root(), folder);
            var composites = new CompositePublishing(Publishing.Root(), folder);
            var host = await publishing.PublishAsync("tools/LambdaHost", Variant.Host, cancellationToken);
            await using var aws = await FakeAws.StartAsync();
            var start = new FunctionStart(aws, host);
            Console.WriteLine("| Function | Build | CPU ms | wall ms | peak MB |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var function in ColdStartFunction.All)
            {
                List<(string Name, string Package)> builds = [];
                foreach (var variant in new[] { Variant.PlainJit, Variant.ShippedJit, Variant.Shipped })
                    builds.Add((variant.Name, await publishing.PublishAsync(function.Project, variant, cancellationToken)));
                if (await composites.PublishAsync(function, cancellationToken) is { } composite)
                    builds.Add(("trimmed composite", composite));
                await CompareAsync(builds, start, function, rounds, cancellationToken);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(
        List<(string Name, string Package)> builds, FunctionStart start, ColdStartFunction function, int rounds, CancellationToken cancellationToken)
    {
        // The first round warms the page cache and is not counted.
        var costs = builds.Select(_ => new List<StartCost>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var build = 0; build < builds.Count; build++)
            {
                var cost = await start.MeasureAsync(builds[build].Package, function, cancellationToken);
                if (round > 0)
                    costs[build].Add(cost);
            }
        }

        for (var build = 0; build < builds.Count; build++)
        {
            var own = costs[build];
            Row(function.Class, builds[build].Name, Median(own, CpuOf), Median(own, WallOf), Median(own, MemoryOf), "0");
        }

        // Each round's ratio compares starts that followed each other.
        for (var build = 1; build < builds.Count; build++)
        {
            var own = costs[build];
            double Ratio(Func<StartCost, double> of) => Median([.. own.Zip(costs[0], (one, plain) => of(one) / of(plain))], ratio => ratio);
            Row(function.Class, $"{builds[build].Name} / plain JIT", Ratio(CpuOf), Ratio(WallOf), Ratio(MemoryOf), "0.00");
        }
    }

    private static double CpuOf(StartCost cost) => cost.Cpu.TotalMilliseconds;

    private static double WallOf(StartCost cost) => cost.Wall.TotalMilliseconds;

    private static double MemoryOf(StartCost cost) => cost.PeakMegabytes;

    private static double Median<T>(List<T> values, Func<T, double> of)
    {
        var sorted = values.Select(of).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Row(string function, string variant, double cpu, double wall, double memory, string format)
    {
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        Console.WriteLine($"| {function} | {variant} | {Text(cpu)} | {Text(wall)} | {Text(memory)} |");
    }
}
