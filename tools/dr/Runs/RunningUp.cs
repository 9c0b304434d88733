using DataReliability.Dr.Commands;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Runs;

/// <summary>A <c>dr up</c> that runs.</summary>
/// <param name="Directory">Its run directory.</param>
/// <param name="Record">What it says of itself.</param>
public sealed record RunningUp(string Directory, RunRecord Record)
{
    /// <summary>By what it is named on the command line.</summary>
    public string Name => Path.GetFileName(Directory);

    /// <summary>Those of this user, the newest last.</summary>
    public static IReadOnlyList<RunningUp> List(RunRoot root) => [.. root.List()
        .Where(run => run.Record is { Command: "up", Owner.IsAlive: true })
        .Select(run => new RunningUp(run.Directory, run.Record!))
        .OrderBy(run => run.Record.StartedAt)];

    /// <summary>The one that is named, or the only one there is; null when none runs.</summary>
    /// <param name="running">Those that run.</param>
    /// <param name="named">Its name, its run directory, or the directory that keeps its state; null for the only one.</param>
    /// <exception cref="UsageException">Several run and none is named, or none of that name runs.</exception>
    public static RunningUp? Choose(IReadOnlyList<RunningUp> running, string? named)
    {
        if (named is null)
        {
            return running.Count < 2
                ? running.SingleOrDefault()
                : throw new UsageException($"{running.Count} 'dr up' are running: say which with --run\n{Describe(running)}");
        }

        return running.FirstOrDefault(run => run.IsNamed(named)) ?? throw new UsageException(running.Count == 0
            ? $"--run is {named}: no 'dr up' of yours is running"
            : $"--run is {named}: no 'dr up' of that name is running; say one of\n{Describe(running)}");
    }

    /// <summary>A line for each.</summary>
    public static string Describe(IReadOnlyList<RunningUp> running) => string.Join('\n', running.Select(run =>
        $"  {run.Name}  {run.Record.Endpoint ?? "starting"}  since {Lines.Time(run.Record.StartedAt)}{(run.Record.Keeps is { } keeps ? $"  {keeps}" : "")}"));

    private bool IsNamed(string named)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        return named == Name || path == Directory || path == Record.Keeps;
    }
}
