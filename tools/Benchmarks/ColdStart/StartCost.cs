using System.Globalization;

namespace DataReliability.Benchmarks.ColdStart;

/// <summary>What a process took from its start until it had answered its first invocation.</summary>
/// <param name="Cpu">Processor time, of all its threads.</param>
/// <param name="Wall">Time as it passes for whoever waits.</param>
/// <param name="PeakMegabytes">The most memory that it held at once.</param>
internal sealed record StartCost(TimeSpan Cpu, TimeSpan Wall, double PeakMegabytes)
{
    // The kernel's unit in /proc, the same on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Reads the cost so far of a process that still runs. CPU comes by the nanosecond of the scheduler.</summary>
    public static StartCost Of(int process, TimeSpan wall)
    {
        var peak = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        return new StartCost(CpuOf(process), wall, kilobytes / 1024);
    }

    private static TimeSpan CpuOf(int process)
    {
        // Threads that ended are in the process's own count alone, which is coarse; those that live are counted finely.
        var fine = Directory.EnumerateDirectories($"/proc/{process}/task")
            .Sum(task => File.Exists($"{task}/schedstat") ? long.Parse(File.ReadAllText($"{task}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) : 0);
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var coarse = (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        return TimeSpan.FromSeconds(Math.Max(fine / 1e9, coarse));
    }
}
