using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Drill;

/// <summary>Runs the steps of a drill, shows them, and keeps their outcomes and times.</summary>
/// <param name="display">Where they are shown.</param>
/// <param name="time">The clock.</param>
public sealed class StepLog(IDrillDisplay display, TimeProvider time)
{
    private readonly List<StepReport> _steps = [];

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<StepReport> Steps => _steps;

    /// <summary>Runs a step. What it throws goes on to the caller, once it is noted.</summary>
    /// <param name="name">What is done, for people.</param>
    /// <param name="body">Does it; what it returns is shown beside the name.</param>
    /// <param name="showsItself">Whether the body draws its own progress; a terminal has room for one drawing.</param>
    public async Task RunAsync(string name, Func<Task<StepOutcome>> body, bool showsItself = false)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        try
        {
            var outcome = showsItself ? await body() : await display.BusyAsync(name, body);
            Note(outcome.Right ? "right" : "wrong", outcome.Detail);
        }
        catch (OperationCanceledException)
        {
            Note("interrupted", null);
            throw;
        }
        catch (Exception e)
        {
            Note("failed", e.Message);
            throw;
        }

        void Note(string outcome, string? detail)
        {
            var step = new StepReport(name, outcome, startedAt, Math.Round(time.GetElapsedTime(started).TotalSeconds, 3), detail);
            _steps.Add(step);
            display.Ended(step);
        }
    }
}
