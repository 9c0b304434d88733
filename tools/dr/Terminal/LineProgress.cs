namespace DataReliability.Dr.Terminal;

/// <summary>Writes progress in lines, in the order in which it is reported.</summary>
/// <param name="write">Takes a line.</param>
public sealed class LineProgress(Action<string> write) : IProgress<string>
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_lock)
            write($"  {value}");
    }
}
