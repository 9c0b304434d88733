using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Terminal;

/// <summary>Where a drill is watched: a terminal that is drawn on, or plain lines.</summary>
public interface IDrillDisplay
{
    /// <summary>Opens a part of the drill.</summary>
    void Heading(string title, string? detail);

    /// <summary>Says something that is neither a step nor a table.</summary>
    void Say(string line);

    /// <summary>Shows that something is being done while it is.</summary>
    Task<T> BusyAsync<T>(string title, Func<Task<T>> body);

    /// <summary>Shows a step that has ended.</summary>
    void Ended(StepReport report);

    /// <summary>Shows rows that change while the body runs; the body calls the function it is given with each new state.</summary>
    Task WatchAsync(Func<Action<IReadOnlyList<ProgressRow>>, Task> body);

    /// <summary>Shows the validations, with their verdicts expected and actual.</summary>
    void Verdicts(IReadOnlyList<ValidationReport> validations);

    /// <summary>Shows how often AWS was called for one validation, and by ticks in a modelled minute.</summary>
    void Calls(IReadOnlyDictionary<string, double> perValidation, double queriesPerMinute);

    /// <summary>Shows how the drill ended.</summary>
    void Conclusion(DrillReport report);
}
