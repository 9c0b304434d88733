using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Relations;

namespace DataReliability.Postgres.Steps;

/// <summary>How far the checks have come: the last unit done, and the last step of the one after it.</summary>
internal sealed class CheckCursor(DataCheckProgress? progress)
{
    /// <summary>The key of the last unit done; empty at the start.</summary>
    public string Done { get; private set; } = progress?.Done ?? "";

    /// <summary>The key of the last step done of the next unit; empty at its start.</summary>
    public string Step { get; private set; } = progress?.Step ?? "";

    /// <summary>Whether all units of a database come before the last one done.</summary>
    public bool IsPast(DatabaseEntry database) =>
        Done == database.ClosingKey
        || (!Done.StartsWith(database.Prefix, StringComparison.Ordinal) && string.CompareOrdinal(database.Prefix, Done) < 0);

    /// <summary>Whether a unit is done.</summary>
    public bool IsPast(string unit) => string.CompareOrdinal(unit, Done) <= 0;

    /// <summary>The steps still to be done of the unit after the last one done.</summary>
    public IEnumerable<CheckStep> Rest(IReadOnlyList<CheckStep> steps)
    {
        // A step that is no longer there (its index was dropped) means to begin the unit again: its findings are kept once.
        var last = steps.ToList().FindLastIndex(step => step.Key == Step);
        return steps.Skip(last + 1);
    }

    public void Pass(CheckStep step) => Step = step.Key;

    public void Pass(string unit) => (Done, Step) = (unit, "");
}
