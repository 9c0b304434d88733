namespace DataReliability.Dr.Terminal;

/// <summary>Shows progress where nothing can be drawn: a line whenever the status of a validation changes.</summary>
/// <param name="write">Takes a line.</param>
public sealed class ProgressLines(Action<string> write)
{
    private readonly Dictionary<string, string> _last = [];

    /// <summary>Writes what changed.</summary>
    public void Show(IReadOnlyList<ProgressRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Status.Length == 0 || (_last.TryGetValue(row.Database, out var last) && last == row.Status))
                continue;
            _last[row.Database] = row.Status;
            write($"  {row.Database,-14} {row.Status,-16} {DisplayText.Seconds(row.Elapsed.TotalSeconds),8}  {row.Note}");
        }
    }
}
